package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** STRINGTOTIMESTAMP. */
@SqlFunction(
    name = "STRINGTOTIMESTAMP",
    description =
        "The timestamp in a text by a pattern of Java, in the system's zone or the zone named; use"
            + " PARSE_TIMESTAMP.",
    example = "STRINGTOTIMESTAMP('1970-01-02 03', 'yyyy-MM-dd HH', 'UTC')",
    result = "97200000")
public final class StringToTimestamp {
  private StringToTimestamp() {}

  /**
   * The timestamp in a text by a pattern of Java, in the system's zone or the zone named; use
   * PARSE_TIMESTAMP.
   */
  @Overload(
      value = "STRINGTOTIMESTAMP(STRING formattedTimestamp, STRING formatPattern)",
      returns = "BIGINT",
      mayFail = true,
      deterministic = false)
  public static @Nullable Long stringToTimestamp(
      @Nullable String formattedTimestamp, @Nullable String formatPattern) {
    return formatPattern == null
        ? null
        : stringToTimestamp(formattedTimestamp, TimestampPattern.cached(formatPattern));
  }

  /** The same by a prepared pattern. */
  public static @Nullable Long stringToTimestamp(
      @Nullable String formattedTimestamp, @Prepared TimestampPattern formatPattern) {
    return formattedTimestamp == null
        ? null
        : Long.valueOf(formatPattern.parse(formattedTimestamp, ZoneId.systemDefault()));
  }

  /**
   * The timestamp in a text by a pattern of Java, in the system's zone or the zone named; use
   * PARSE_TIMESTAMP.
   */
  @Overload(
      value = "STRINGTOTIMESTAMP(STRING formattedTimestamp, STRING formatPattern, STRING timeZone)",
      returns = "BIGINT",
      mayFail = true,
      deterministic = false)
  public static @Nullable Long stringToTimestamp(
      @Nullable String formattedTimestamp,
      @Nullable String formatPattern,
      @Nullable String timeZone) {
    return formatPattern == null
        ? null
        : stringToTimestamp(formattedTimestamp, TimestampPattern.cached(formatPattern), timeZone);
  }

  /** The same by a prepared pattern. */
  public static @Nullable Long stringToTimestamp(
      @Nullable String formattedTimestamp,
      @Prepared TimestampPattern formatPattern,
      @Nullable String timeZone) {
    return timeZone == null
        ? null
        : stringToTimestamp(formattedTimestamp, formatPattern, NamedZone.cached(timeZone));
  }

  /** The same by a prepared pattern, in a prepared zone. */
  public static @Nullable Long stringToTimestamp(
      @Nullable String formattedTimestamp,
      @Prepared TimestampPattern formatPattern,
      @Prepared NamedZone timeZone) {
    return formattedTimestamp == null
        ? null
        : Long.valueOf(formatPattern.parse(formattedTimestamp, timeZone.get()));
  }
}
