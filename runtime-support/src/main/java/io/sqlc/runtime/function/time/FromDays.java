package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** FROM_DAYS. */
@SqlFunction(
    name = "FROM_DAYS",
    description = "The date of days since 1970-01-01.",
    example = "FROM_DAYS(0)",
    result = "1970-01-01")
public final class FromDays {
  private FromDays() {}

  /** The date of days since 1970-01-01. */
  @Overload(value = "FROM_DAYS(INT days)", returns = "DATE")
  public static @Nullable Integer fromDays(@Nullable Integer days) {
    return days;
  }
}
