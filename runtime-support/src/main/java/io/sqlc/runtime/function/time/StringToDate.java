package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
    if (formattedDate == null || formatPattern == null) {
      return null;
    }
    DateTimeFormatter formatter = Formats.formatter(formatPattern);
    try {
      return Math.toIntExact(LocalDate.parse(formattedDate, formatter).toEpochDay());
    } catch (DateTimeException | ArithmeticException e) {
      throw new FunctionFailedException("the text is not a date of the pattern");
    }
  }
}
