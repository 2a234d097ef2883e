package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
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
    return timestamp == null || formatPattern == null
        ? null
        : Formats.format(Instant.ofEpochMilli(timestamp).atZone(GMT), formatPattern);
  }

  /** A timestamp as text by a pattern of Java, in GMT or the zone named. */
  @Overload(
      value = "FORMAT_TIMESTAMP(TIMESTAMP timestamp, STRING formatPattern, STRING timeZone)",
      returns = "STRING",
      mayFail = true,
      deterministic = false)
  public static @Nullable String formatTimestamp(
      @Nullable Long timestamp, @Nullable String formatPattern, @Nullable String timeZone) {
    return timestamp == null || formatPattern == null || timeZone == null
        ? null
        : Formats.format(
            Instant.ofEpochMilli(timestamp).atZone(Formats.zone(timeZone)), formatPattern);
  }
}
