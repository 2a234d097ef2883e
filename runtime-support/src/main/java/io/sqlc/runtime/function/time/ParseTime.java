package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.SqlFunction;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PARSE_TIME. */
@SqlFunction(
    name = "PARSE_TIME",
    description = "The time of day in a text by a pattern of Java.",
    example = "PARSE_TIME('12.30', 'HH.mm')",
    result = "12:30")
public final class ParseTime {
  private ParseTime() {}

  private static final PatternCache<DateTimeFormatter> FORMATTERS =
      new PatternCache<>(
          pattern ->
              new DateTimeFormatterBuilder()
                  .parseCaseInsensitive()
                  .appendPattern(pattern)
                  .toFormatter(Locale.getDefault(Locale.Category.FORMAT)));

  /** The time of day; an error where the pattern has parts of a date or leaves the hour open. */
  @Overload(
      value = "PARSE_TIME(STRING formattedTime, STRING formatPattern)",
      returns = "TIME",
      mayFail = true,
      deterministic = false)
  public static @Nullable Integer parseTime(
      @Nullable String formattedTime, @Nullable String formatPattern) {
    if (formattedTime == null || formatPattern == null) {
      return null;
    }
    TemporalAccessor parsed = parse(formattedTime, formatPattern);
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

  private static TemporalAccessor parse(String text, String pattern) {
    try {
      return FORMATTERS.get(pattern).parse(text);
    } catch (DateTimeException e) {
      throw new FunctionFailedException("the text is not a time of the pattern");
    } catch (IllegalArgumentException e) {
      throw new FunctionFailedException("the pattern is not a date and time pattern of Java");
    }
  }
}
