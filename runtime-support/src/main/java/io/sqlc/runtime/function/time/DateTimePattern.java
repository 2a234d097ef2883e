package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.Preparation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** A pattern of java.time, read in the language of the running Java. */
public final class DateTimePattern {
  static final String NO_PATTERN = "the pattern is not a date and time pattern of Java";

  private static final PatternCache<DateTimePattern> CACHE =
      new PatternCache<>(DateTimePattern::of);

  private final Preparation<DateTimeFormatter> formatter;

  private DateTimePattern(Preparation<DateTimeFormatter> formatter) {
    this.formatter = formatter;
  }

  /** Reads it; where it is none, its uses fail. */
  public static DateTimePattern of(String pattern) {
    return new DateTimePattern(
        Preparation.of(
            pattern,
            text -> DateTimeFormatter.ofPattern(text, Locale.getDefault(Locale.Category.FORMAT)),
            e -> NO_PATTERN));
  }

  /** One that may differ from record to record. */
  static DateTimePattern cached(String pattern) {
    return CACHE.get(pattern);
  }

  String format(TemporalAccessor value) {
    DateTimeFormatter prepared = formatter.get();
    try {
      return prepared.format(value);
    } catch (DateTimeException e) {
      throw new FunctionFailedException(
          "the pattern asks for a field that the value does not have");
    }
  }

  /** The days since 1970-01-01. */
  int parseDate(String text) {
    DateTimeFormatter prepared = formatter.get();
    try {
      return Math.toIntExact(LocalDate.parse(text, prepared).toEpochDay());
    } catch (DateTimeException | ArithmeticException e) {
      throw new FunctionFailedException("the text is not a date of the pattern");
    }
  }
}
