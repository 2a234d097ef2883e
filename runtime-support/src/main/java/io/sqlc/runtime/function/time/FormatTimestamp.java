package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** FORMAT_TIMESTAMP. */
@SqlFunction(
    name = "FORMAT_TIMESTAMP",
    description = "A timestamp as text by a pattern of Java, in GMT or the zone named.",
    example = "FORMAT_TIMESTAMP(FROM_UNIXTIME(0), 'yyyy-MM-dd HH:mm')",
    result = "1970-01-01 00:00")
public final class FormatTimestamp {
  private static final ZoneId GMT = ZoneId.of("GMT");

  private FormatTimestamp() {}

  /** A timestamp as text by a pattern of Java, in GMT or the zone named. */
  @Overload(
      value = "FORMAT_TIMESTAMP(TIMESTAMP timestamp, STRING formatPattern)",
      returns = "STRING",
      mayFail = true,
      deterministic = false)
  public static @Nullable String formatTimestamp(
      @Nullable Long timestamp, @Nullable String formatPattern) {
    return formatPattern == null
        ? null
        : formatTimestamp(timestamp, DateTimePattern.cached(formatPattern));
  }

  /** The same by a prepared pattern. */
  public static @Nullable String formatTimestamp(
      @Nullable Long timestamp, @Prepared DateTimePattern formatPattern) {
    return timestamp == null
        ? null
        : formatPattern.format(Instant.ofEpochMilli(timestamp).atZone(GMT));
  }

  /** A timestamp as text by a pattern of Java, in GMT or the zone named. */
  @Overload(
      value = "FORMAT_TIMESTAMP(TIMESTAMP timestamp, STRING formatPattern, STRING timeZone)",
      returns = "STRING",
      mayFail = true,
      deterministic = false)
  public static @Nullable String formatTimestamp(
      @Nullable Long timestamp, @Nullable String formatPattern, @Nullable String timeZone) {
    return formatPattern == null
        ? null
        : formatTimestamp(timestamp, DateTimePattern.cached(formatPattern), timeZone);
  }

  /** The same by a prepared pattern. */
  public static @Nullable String formatTimestamp(
      @Nullable Long timestamp,
      @Prepared DateTimePattern formatPattern,
      @Nullable String timeZone) {
    return timeZone == null
        ? null
        : formatTimestamp(timestamp, formatPattern, NamedZone.cached(timeZone));
  }

  /** The same by a prepared pattern, in a prepared zone. */
  public static @Nullable String formatTimestamp(
      @Nullable Long timestamp,
      @Prepared DateTimePattern formatPattern,
      @Prepared NamedZone timeZone) {
    return timestamp == null
        ? null
        : formatPattern.format(Instant.ofEpochMilli(timestamp).atZone(timeZone.get()));
  }
}
