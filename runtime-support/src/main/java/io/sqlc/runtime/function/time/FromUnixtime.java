package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** FROM_UNIXTIME. */
@SqlFunction(
    name = "FROM_UNIXTIME",
    description = "The timestamp of milliseconds since 1970-01-01.",
    example = "FROM_UNIXTIME(0)",
    result = "1970-01-01T00:00:00.000")
public final class FromUnixtime {
  private FromUnixtime() {}

  /** The timestamp of milliseconds since 1970-01-01. */
  @Overload(value = "FROM_UNIXTIME(BIGINT epochMilli)", returns = "TIMESTAMP")
  public static @Nullable Long fromUnixtime(@Nullable Long epochMilli) {
    return epochMilli;
  }
}
