package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
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
    return epochDays == null || formatPattern == null
        ? null
        : Formats.format(LocalDate.ofEpochDay(epochDays), formatPattern);
  }
}
