package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.Preparation;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.TimeZone;

/** A pattern of SimpleDateFormat for dates, read in the language of the running Java. */
public final class DatePattern {
  private static final PatternCache<DatePattern> CACHE = new PatternCache<>(DatePattern::of);
  private static final long DAY_MS = 86_400_000;

  /** Nobody parses with it: a SimpleDateFormat serves one thread at a time, so each use copies. */
  private final Preparation<SimpleDateFormat> format;

  private DatePattern(Preparation<SimpleDateFormat> format) {
    this.format = format;
  }

  /** Reads it; where it is none, its uses fail. */
  public static DatePattern of(String pattern) {
    return new DatePattern(
        Preparation.of(
            pattern, DatePattern::format, e -> "the pattern is not a date pattern of Java"));
  }

  private static SimpleDateFormat format(String pattern) {
    SimpleDateFormat format =
        new SimpleDateFormat(pattern, Locale.getDefault(Locale.Category.FORMAT));
    format.setTimeZone(TimeZone.getTimeZone("GMT"));
    return format;
  }

  /** One that may differ from record to record. */
  static DatePattern cached(String pattern) {
    return CACHE.get(pattern);
  }

  /** The days since 1970-01-01; text after the date is ignored. */
  int parse(String text) {
    SimpleDateFormat copy = (SimpleDateFormat) format.get().clone();
    try {
      long ms = copy.parse(text).toInstant().toEpochMilli();
      if (ms % DAY_MS != 0) {
        throw new FunctionFailedException("the pattern of a date gives a time of day");
      }
      return (int) (ms / DAY_MS);
    } catch (ParseException e) {
      throw new FunctionFailedException("the text is not a date of the pattern");
    }
  }
}
