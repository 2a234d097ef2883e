package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.Preparation;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** A pattern of java.time for times of day, read in the language of the running Java. */
public final class TimePattern {
  private static final PatternCache<TimePattern> CACHE = new PatternCache<>(TimePattern::of);

  private final Preparation<DateTimeFormatter> formatter;

  private TimePattern(Preparation<DateTimeFormatter> formatter) {
    this.formatter = formatter;
  }

  /** Reads it; where it is none, its uses fail. */
  public static TimePattern of(String pattern) {
    return new TimePattern(
        Preparation.of(pattern, TimePattern::formatter, e -> DateTimePattern.NO_PATTERN));
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.getDefault(Locale.Category.FORMAT));
  }

  /** One that may differ from record to record. */
  static TimePattern cached(String pattern) {
    return CACHE.get(pattern);
  }

  /** The milliseconds of the day; fails where the pattern has parts of a date or no hour. */
  int parse(String text) {
    TemporalAccessor parsed = accessor(text);
    LocalTime time = parsed.query(TemporalQueries.localTime());
    if (time == null) {
      throw new FunctionFailedException("the pattern does not give the hour of the day");
    }
    for (ChronoField field : ChronoField.values()) {
      if (field.isDateBased() && parsed.isSupported(field)) {
        throw new FunctionFailedException("the pattern of a time has parts of a date");
      }
    }
    return (int) (time.toNanoOfDay() / 1_000_000);
  }

  private TemporalAccessor accessor(String text) {
    DateTimeFormatter prepared = formatter.get();
    try {
      return prepared.parse(text);
    } catch (DateTimeException e) {
      throw new FunctionFailedException("the text is not a time of the pattern");
    }
  }
}
