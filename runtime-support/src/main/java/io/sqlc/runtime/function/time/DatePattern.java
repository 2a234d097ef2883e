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
  private static final TimeZone GMT = TimeZone.getTimeZone("GMT");

  /**
   * A copy for each thread that parses, since a SimpleDateFormat serves one at a time. There are as
   * many as the job has such threads, times its patterns; what a pattern that is no longer used had
   * goes as Java's ThreadLocal lets go of it.
   */
  private final ThreadLocal<SimpleDateFormat> copies;

  private DatePattern(Preparation<SimpleDateFormat> format) {
    copies = ThreadLocal.withInitial(() -> (SimpleDateFormat) format.get().clone());
  }

  /** Reads it; where it is none, its uses fail. */
  public static DatePattern of(String pattern) {
    return new DatePattern(
        Preparation.of(
            pattern, DatePattern::format, e -> "the pattern is not a date pattern of Java"));
  }

  private static SimpleDateFormat format(String pattern) {
    return new SimpleDateFormat(pattern, Locale.getDefault(Locale.Category.FORMAT));
  }

  /** One that may differ from record to record. */
  static DatePattern cached(String pattern) {
    return CACHE.get(pattern);
  }

  /** The days since 1970-01-01; text after the date is ignored. */
  int parse(String text) {
    SimpleDateFormat copy = copies.get();
    // A zone in a text before this one stays with the format.
    copy.setTimeZone(GMT);
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
