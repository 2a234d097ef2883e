package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** TIMESTAMPTOSTRING. */
@SqlFunction(
    name = "TIMESTAMPTOSTRING",
    description =
        "A timestamp as text by a pattern of Java, in the system's zone or the one named; use"
            + " FORMAT_TIMESTAMP.",
    example = "TIMESTAMPTOSTRING(CAST(0 AS BIGINT), 'yyyy-MM-dd HH:mm', 'UTC')",
    result = "1970-01-01 00:00")
public final class TimestampToString {
  private TimestampToString() {}

  /**
   * A timestamp as text by a pattern of Java, in the system's zone or the one named; use
   * FORMAT_TIMESTAMP.
   */
  @Overload(
      value = "TIMESTAMPTOSTRING(BIGINT epochMilli, STRING formatPattern)",
      returns = "STRING",
      mayFail = true,
      deterministic = false)
  public static @Nullable String timestampToString(
      @Nullable Long epochMilli, @Nullable String formatPattern) {
    return formatPattern == null
        ? null
        : timestampToString(epochMilli, DateTimePattern.cached(formatPattern));
  }

  /** The same by a prepared pattern. */
  public static @Nullable String timestampToString(
      @Nullable Long epochMilli, @Prepared DateTimePattern formatPattern) {
    return epochMilli == null
        ? null
        : formatPattern.format(Instant.ofEpochMilli(epochMilli).atZone(ZoneId.systemDefault()));
  }

  /**
   * A timestamp as text by a pattern of Java, in the system's zone or the one named; use
   * FORMAT_TIMESTAMP.
   */
  @Overload(
      value = "TIMESTAMPTOSTRING(BIGINT epochMilli, STRING formatPattern, STRING timeZone)",
      returns = "STRING",
      mayFail = true,
      deterministic = false)
  public static @Nullable String timestampToString(
      @Nullable Long epochMilli, @Nullable String formatPattern, @Nullable String timeZone) {
    return formatPattern == null
        ? null
        : timestampToString(epochMilli, DateTimePattern.cached(formatPattern), timeZone);
  }

  /** The same by a prepared pattern. */
  public static @Nullable String timestampToString(
      @Nullable Long epochMilli,
      @Prepared DateTimePattern formatPattern,
      @Nullable String timeZone) {
    return timeZone == null
        ? null
        : timestampToString(epochMilli, formatPattern, NamedZone.cached(timeZone));
  }

  /** The same by a prepared pattern, in a prepared zone. */
  public static @Nullable String timestampToString(
      @Nullable Long epochMilli,
      @Prepared DateTimePattern formatPattern,
      @Prepared NamedZone timeZone) {
    return epochMilli == null
        ? null
        : formatPattern.format(Instant.ofEpochMilli(epochMilli).atZone(timeZone.get()));
  }
}
