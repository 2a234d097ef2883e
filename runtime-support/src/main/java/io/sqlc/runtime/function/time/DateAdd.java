package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** DATEADD. */
@SqlFunction(
    name = "DATEADD",
    description = "A DATE plus a number of units; what is less than a day is dropped.",
    example = "UNIX_DATE(DATEADD(DAYS, 1, FROM_DAYS(1)))",
    result = "2")
public final class DateAdd {
  private DateAdd() {}

  /** A DATE plus a number of units; what is less than a day is dropped. */
  @Overload(value = "DATEADD(INTERVALUNIT unit, INT interval, DATE date)", returns = "DATE")
  public static @Nullable Integer dateAdd(
      @Nullable TimeUnit unit, @Nullable Integer interval, @Nullable Integer date) {
    return unit == null || interval == null || date == null
        ? null
        : (int)
            TimeUnit.MILLISECONDS.toDays(TimeUnit.DAYS.toMillis(date) + unit.toMillis(interval));
  }
}
