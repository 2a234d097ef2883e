package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** CONVERT_TZ. */
@SqlFunction(
    name = "CONVERT_TZ",
    description = "A timestamp moved by the difference of two time zones.",
    example = "UNIX_TIMESTAMP(CONVERT_TZ(FROM_UNIXTIME(0), 'UTC', '+01:00'))",
    result = "3600000")
public final class ConvertTz {
  private ConvertTz() {}

  /** A timestamp moved from one zone's local time to the other's, both at that timestamp. */
  @Overload(
      value = "CONVERT_TZ(TIMESTAMP timestamp, STRING fromTimeZone, STRING toTimeZone)",
      returns = "TIMESTAMP",
      mayFail = true,
      deterministic = false)
  public static @Nullable Long convertTz(
      @Nullable Long timestamp, @Nullable String fromTimeZone, @Nullable String toTimeZone) {
    return timestamp == null || fromTimeZone == null || toTimeZone == null
        ? null
        : Long.valueOf(
            timestamp + offsetMs(toTimeZone, timestamp) - offsetMs(fromTimeZone, timestamp));
  }

  private static long offsetMs(String zone, long timestamp) {
    Instant instant = Instant.ofEpochMilli(timestamp);
    return Formats.zone(zone).getRules().getOffset(instant).getTotalSeconds() * 1000L;
  }
}
