package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** DATESUB. */
@SqlFunction(
    name = "DATESUB",
    description = "A DATE minus a number of units; what is less than a day is dropped.",
    example = "UNIX_DATE(DATESUB(DAYS, 1, FROM_DAYS(1)))",
    result = "0")
public final class DateSub {
  private DateSub() {}

  /** A DATE minus a number of units; what is less than a day is dropped. */
  @Overload(value = "DATESUB(INTERVALUNIT unit, INT interval, DATE date)", returns = "DATE")
  public static @Nullable Integer dateSub(
      @Nullable TimeUnit unit, @Nullable Integer interval, @Nullable Integer date) {
    return unit == null || interval == null || date == null
        ? null
        : (int)
            TimeUnit.MILLISECONDS.toDays(TimeUnit.DAYS.toMillis(date) - unit.toMillis(interval));
  }
}
