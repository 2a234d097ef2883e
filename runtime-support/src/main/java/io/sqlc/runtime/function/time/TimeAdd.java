package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** TIMEADD. */
@SqlFunction(
    name = "TIMEADD",
    description = "A TIME plus a number of units, within a day.",
    example = "TIMEADD(HOURS, 1, CAST('12:00' AS TIME))",
    result = "13:00")
public final class TimeAdd {
  private TimeAdd() {}

  /** A TIME plus a number of units, within a day. */
  @Overload(value = "TIMEADD(INTERVALUNIT unit, INT interval, TIME time)", returns = "TIME")
  public static @Nullable Integer timeAdd(
      @Nullable TimeUnit unit, @Nullable Integer interval, @Nullable Integer time) {
    return unit == null || interval == null || time == null
        ? null
        : (int) Math.floorMod(time + unit.toMillis(interval), 86_400_000L);
  }
}
