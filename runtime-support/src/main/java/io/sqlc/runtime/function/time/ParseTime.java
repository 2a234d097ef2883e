package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** PARSE_TIME. */
@SqlFunction(
    name = "PARSE_TIME",
    description = "The time of day in a text by a pattern of Java.",
    example = "PARSE_TIME('12.30', 'HH.mm')",
    result = "12:30")
public final class ParseTime {
  private ParseTime() {}

  /** The time of day; an error where the pattern has parts of a date or leaves the hour open. */
  @Overload(
      value = "PARSE_TIME(STRING formattedTime, STRING formatPattern)",
      returns = "TIME",
      mayFail = true,
      deterministic = false)
  public static @Nullable Integer parseTime(
      @Nullable String formattedTime, @Nullable String formatPattern) {
    return formatPattern == null
        ? null
        : parseTime(formattedTime, TimePattern.cached(formatPattern));
  }

  /** The same by a prepared pattern. */
  public static @Nullable Integer parseTime(
      @Nullable String formattedTime, @Prepared TimePattern formatPattern) {
    return formattedTime == null ? null : Integer.valueOf(formatPattern.parse(formattedTime));
  }
}
