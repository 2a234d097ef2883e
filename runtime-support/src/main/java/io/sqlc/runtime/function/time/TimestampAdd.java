package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** TIMESTAMPADD. */
@SqlFunction(
    name = "TIMESTAMPADD",
    description = "A TIMESTAMP plus a number of units.",
    example = "UNIX_TIMESTAMP(TIMESTAMPADD(MILLISECONDS, 1, FROM_UNIXTIME(1)))",
    result = "2")
public final class TimestampAdd {
  private TimestampAdd() {}

  /** A TIMESTAMP plus a number of units. */
  @Overload(
      value = "TIMESTAMPADD(INTERVALUNIT unit, INT interval, TIMESTAMP timestamp)",
      returns = "TIMESTAMP")
  public static @Nullable Long timestampAdd(
      @Nullable TimeUnit unit, @Nullable Integer interval, @Nullable Long timestamp) {
    return unit == null || interval == null || timestamp == null
        ? null
        : Long.valueOf(timestamp + unit.toMillis(interval));
  }
}
