package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** FORMAT_DATE. */
@SqlFunction(
    name = "FORMAT_DATE",
    description = "A date as text by a pattern of Java.",
    example = "FORMAT_DATE(FROM_DAYS(0), 'dd.MM.yyyy')",
    result = "01.01.1970")
public final class FormatDate {
  private FormatDate() {}

  /** A date as text by a pattern of Java. */
  @Overload(
      value = "FORMAT_DATE(DATE date, STRING formatPattern)",
      returns = "STRING",
      mayFail = true,
      deterministic = false)
  public static @Nullable String formatDate(
      @Nullable Integer date, @Nullable String formatPattern) {
    return formatPattern == null ? null : formatDate(date, DateTimePattern.cached(formatPattern));
  }

  /** The same by a prepared pattern. */
  public static @Nullable String formatDate(
      @Nullable Integer date, @Prepared DateTimePattern formatPattern) {
    return date == null ? null : formatPattern.format(LocalDate.ofEpochDay(date));
  }
}
