package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** TIMESUB. */
@SqlFunction(
    name = "TIMESUB",
    description = "A TIME minus a number of units, within a day.",
    example = "TIMESUB(HOURS, 1, CAST('12:00' AS TIME))",
    result = "11:00")
public final class TimeSub {
  private TimeSub() {}

  /** A TIME minus a number of units, within a day. */
  @Overload(value = "TIMESUB(INTERVALUNIT unit, INT interval, TIME time)", returns = "TIME")
  public static @Nullable Integer timeSub(
      @Nullable TimeUnit unit, @Nullable Integer interval, @Nullable Integer time) {
    return unit == null || interval == null || time == null
        ? null
        : (int) Math.floorMod(time - unit.toMillis(interval), 86_400_000L);
  }
}
