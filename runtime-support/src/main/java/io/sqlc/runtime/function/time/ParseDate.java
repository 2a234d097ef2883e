package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** PARSE_DATE. */
@SqlFunction(
    name = "PARSE_DATE",
    description = "The date in a text by a pattern of SimpleDateFormat.",
    example = "UNIX_DATE(PARSE_DATE('02.01.1970', 'dd.MM.yyyy'))",
    result = "1")
public final class ParseDate {
  private ParseDate() {}

  /** The date; text after it is ignored; an error where the pattern gives a time of day too. */
  @Overload(
      value = "PARSE_DATE(STRING formattedDate, STRING formatPattern)",
      returns = "DATE",
      mayFail = true,
      deterministic = false)
  public static @Nullable Integer parseDate(
      @Nullable String formattedDate, @Nullable String formatPattern) {
    return formatPattern == null
        ? null
        : parseDate(formattedDate, DatePattern.cached(formatPattern));
  }

  /** The same by a prepared pattern. */
  public static @Nullable Integer parseDate(
      @Nullable String formattedDate, @Prepared DatePattern formatPattern) {
    return formattedDate == null ? null : Integer.valueOf(formatPattern.parse(formattedDate));
  }
}
