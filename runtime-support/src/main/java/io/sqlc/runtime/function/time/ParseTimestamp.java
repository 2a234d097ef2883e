package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** PARSE_TIMESTAMP. */
@SqlFunction(
    name = "PARSE_TIMESTAMP",
    description = "The timestamp in a text by a pattern of Java, in GMT or the zone named.",
    example = "UNIX_TIMESTAMP(PARSE_TIMESTAMP('1970-01-02', 'yyyy-MM-dd'))",
    result = "86400000")
public final class ParseTimestamp {
  private ParseTimestamp() {}

  /** The timestamp in a text by a pattern of Java, in GMT or the zone named. */
  @Overload(
      value = "PARSE_TIMESTAMP(STRING formattedTimestamp, STRING formatPattern)",
      returns = "TIMESTAMP",
      mayFail = true)
  public static @Nullable Long parseTimestamp(
      @Nullable String formattedTimestamp, @Nullable String formatPattern) {
    return formatPattern == null
        ? null
        : parseTimestamp(formattedTimestamp, TimestampPattern.cached(formatPattern));
  }

  /** The same by a prepared pattern. */
  public static @Nullable Long parseTimestamp(
      @Nullable String formattedTimestamp, @Prepared TimestampPattern formatPattern) {
    return formattedTimestamp == null
        ? null
        : Long.valueOf(formatPattern.parse(formattedTimestamp, ZoneOffset.UTC));
  }

  /** The timestamp in a text by a pattern of Java, in GMT or the zone named. */
  @Overload(
      value = "PARSE_TIMESTAMP(STRING formattedTimestamp, STRING formatPattern, STRING timeZone)",
      returns = "TIMESTAMP",
      mayFail = true,
      deterministic = false)
  public static @Nullable Long parseTimestamp(
      @Nullable String formattedTimestamp,
      @Nullable String formatPattern,
      @Nullable String timeZone) {
    return formatPattern == null
        ? null
        : parseTimestamp(formattedTimestamp, TimestampPattern.cached(formatPattern), timeZone);
  }

  /** The same by a prepared pattern. */
  public static @Nullable Long parseTimestamp(
      @Nullable String formattedTimestamp,
      @Prepared TimestampPattern formatPattern,
      @Nullable String timeZone) {
    return timeZone == null
        ? null
        : parseTimestamp(formattedTimestamp, formatPattern, NamedZone.cached(timeZone));
  }

  /** The same by a prepared pattern, in a prepared zone. */
  public static @Nullable Long parseTimestamp(
      @Nullable String formattedTimestamp,
      @Prepared TimestampPattern formatPattern,
      @Prepared NamedZone timeZone) {
    return formattedTimestamp == null
        ? null
        : Long.valueOf(formatPattern.parse(formattedTimestamp, timeZone.get()));
  }
}
