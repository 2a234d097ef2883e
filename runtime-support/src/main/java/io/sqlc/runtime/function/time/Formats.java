package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.PatternCache;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Formats of java.time by their patterns. */
final class Formats {
  private static final PatternCache<DateTimeFormatter> FORMATTERS =
      new PatternCache<>(
          pattern ->
              DateTimeFormatter.ofPattern(pattern, Locale.getDefault(Locale.Category.FORMAT)));

  private Formats() {}

  static String format(TemporalAccessor value, String pattern) {
    DateTimeFormatter formatter = formatter(pattern);
    try {
      return formatter.format(value);
    } catch (DateTimeException e) {
      throw new FunctionFailedException(
          "the pattern asks for a field that the value does not have");
    }
  }

  static DateTimeFormatter formatter(String pattern) {
    try {
      return FORMATTERS.get(pattern);
    } catch (IllegalArgumentException e) {
      throw new FunctionFailedException("the pattern is not a date and time pattern of Java");
    }
  }

  static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new FunctionFailedException("the time zone is not known");
    }
  }
}
