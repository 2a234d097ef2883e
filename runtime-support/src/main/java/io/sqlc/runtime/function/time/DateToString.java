package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** DATETOSTRING. */
@SqlFunction(
    name = "DATETOSTRING",
    description = "Days since 1970-01-01 as text by a pattern of Java; use FORMAT_DATE.",
    example = "DATETOSTRING(0, 'yyyy-MM-dd')",
    result = "1970-01-01")
public final class DateToString {
  private DateToString() {}

  /** Days since 1970-01-01 as text by a pattern of Java; use FORMAT_DATE. */
  @Overload(
      value = "DATETOSTRING(INT epochDays, STRING formatPattern)",
      returns = "STRING",
      mayFail = true,
      deterministic = false)
  public static @Nullable String dateToString(
      @Nullable Integer epochDays, @Nullable String formatPattern) {
    return formatPattern == null
        ? null
        : dateToString(epochDays, DateTimePattern.cached(formatPattern));
  }

  /** The same by a prepared pattern. */
  public static @Nullable String dateToString(
      @Nullable Integer epochDays, @Prepared DateTimePattern formatPattern) {
    return epochDays == null ? null : formatPattern.format(LocalDate.ofEpochDay(epochDays));
  }
}
