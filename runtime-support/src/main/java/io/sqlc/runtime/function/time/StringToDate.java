package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** STRINGTODATE. */
@SqlFunction(
    name = "STRINGTODATE",
    description =
        "The days since 1970-01-01 of a date in a text by a pattern of Java; use PARSE_DATE.",
    example = "STRINGTODATE('1970-01-02', 'yyyy-MM-dd')",
    result = "1")
public final class StringToDate {
  private StringToDate() {}

  /** The days since 1970-01-01; the pattern must give a complete date. */
  @Overload(
      value = "STRINGTODATE(STRING formattedDate, STRING formatPattern)",
      returns = "INT",
      mayFail = true,
      deterministic = false)
  public static @Nullable Integer stringToDate(
      @Nullable String formattedDate, @Nullable String formatPattern) {
    return formatPattern == null
        ? null
        : stringToDate(formattedDate, DateTimePattern.cached(formatPattern));
  }

  /** The same by a prepared pattern. */
  public static @Nullable Integer stringToDate(
      @Nullable String formattedDate, @Prepared DateTimePattern formatPattern) {
    return formattedDate == null ? null : Integer.valueOf(formatPattern.parseDate(formattedDate));
  }
}
