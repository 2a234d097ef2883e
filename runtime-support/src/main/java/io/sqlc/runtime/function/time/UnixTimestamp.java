package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** UNIX_TIMESTAMP. */
@SqlFunction(
    name = "UNIX_TIMESTAMP",
    description = "The milliseconds since 1970-01-01 of a timestamp, or of now.",
    example = "UNIX_TIMESTAMP(FROM_UNIXTIME(5))",
    result = "5")
public final class UnixTimestamp {
  private UnixTimestamp() {}

  /** The milliseconds since 1970-01-01 of now. */
  @Overload(value = "UNIX_TIMESTAMP()", returns = "BIGINT", neverNull = true, deterministic = false)
  public static long unixTimestamp() {
    return System.currentTimeMillis();
  }

  /** The milliseconds since 1970-01-01 of a timestamp. */
  @Overload(value = "UNIX_TIMESTAMP(TIMESTAMP timestamp)", returns = "BIGINT")
  public static @Nullable Long unixTimestamp(@Nullable Long timestamp) {
    return timestamp;
  }
}
