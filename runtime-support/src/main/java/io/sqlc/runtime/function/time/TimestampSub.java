package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** TIMESTAMPSUB. */
@SqlFunction(
    name = "TIMESTAMPSUB",
    description = "A TIMESTAMP minus a number of units.",
    example = "UNIX_TIMESTAMP(TIMESTAMPSUB(MILLISECONDS, 1, FROM_UNIXTIME(1)))",
    result = "0")
public final class TimestampSub {
  private TimestampSub() {}

  /** A TIMESTAMP minus a number of units. */
  @Overload(
      value = "TIMESTAMPSUB(INTERVALUNIT unit, INT interval, TIMESTAMP timestamp)",
      returns = "TIMESTAMP")
  public static @Nullable Long timestampSub(
      @Nullable TimeUnit unit, @Nullable Integer interval, @Nullable Long timestamp) {
    return unit == null || interval == null || timestamp == null
        ? null
        : Long.valueOf(timestamp - unit.toMillis(interval));
  }
}
