package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** FORMAT_TIME. */
@SqlFunction(
    name = "FORMAT_TIME",
    description = "A time of day as text by a pattern of Java.",
    example = "FORMAT_TIME(CAST('12:30' AS TIME), 'HH.mm')",
    result = "12.30")
public final class FormatTime {
  private FormatTime() {}

  /** A time of day as text by a pattern of Java. */
  @Overload(
      value = "FORMAT_TIME(TIME time, STRING formatPattern)",
      returns = "STRING",
      mayFail = true,
      deterministic = false)
  public static @Nullable String formatTime(
      @Nullable Integer time, @Nullable String formatPattern) {
    return formatPattern == null ? null : formatTime(time, DateTimePattern.cached(formatPattern));
  }

  /** The same by a prepared pattern. */
  public static @Nullable String formatTime(
      @Nullable Integer time, @Prepared DateTimePattern formatPattern) {
    return time == null ? null : formatPattern.format(LocalTime.ofNanoOfDay(time * 1_000_000L));
  }
}
