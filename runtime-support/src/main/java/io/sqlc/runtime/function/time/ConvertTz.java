package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
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
    return fromTimeZone == null || toTimeZone == null
        ? null
        : convertTz(timestamp, NamedZone.cached(fromTimeZone), NamedZone.cached(toTimeZone));
  }

  /** The same from a prepared zone. */
  public static @Nullable Long convertTz(
      @Nullable Long timestamp, @Prepared NamedZone fromTimeZone, @Nullable String toTimeZone) {
    return toTimeZone == null
        ? null
        : convertTz(timestamp, fromTimeZone, NamedZone.cached(toTimeZone));
  }

  /** The same to a prepared zone. */
  public static @Nullable Long convertTz(
      @Nullable Long timestamp, @Nullable String fromTimeZone, @Prepared NamedZone toTimeZone) {
    return fromTimeZone == null
        ? null
        : convertTz(timestamp, NamedZone.cached(fromTimeZone), toTimeZone);
  }

  /** The same with prepared zones. */
  public static @Nullable Long convertTz(
      @Nullable Long timestamp, @Prepared NamedZone fromTimeZone, @Prepared NamedZone toTimeZone) {
    return timestamp == null
        ? null
        : Long.valueOf(
            timestamp + offsetMs(toTimeZone, timestamp) - offsetMs(fromTimeZone, timestamp));
  }

  private static long offsetMs(NamedZone zone, long timestamp) {
    Instant instant = Instant.ofEpochMilli(timestamp);
    return zone.get().getRules().getOffset(instant).getTotalSeconds() * 1000L;
  }
}
