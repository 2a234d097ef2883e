package io.sqlc.runtime.function;

import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Values of Java's classes for what SQL calls DATE, TIME, TIMESTAMP and BYTES, for user-defined
 * functions that are written with them. Generated code calls it around theirs. Null stays null.
 */
public final class JavaValues {
  private JavaValues() {}

  /** The epoch day as a date of JDBC, at midnight UTC. */
  public static @Nullable Date sqlDate(@Nullable Integer epochDay) {
    return epochDay == null ? null : new Date(TimeUnit.DAYS.toMillis(epochDay));
  }

  /** Milliseconds of the day as a time of JDBC, on the first day of the epoch in UTC. */
  public static @Nullable Time sqlTime(@Nullable Integer millisOfDay) {
    return millisOfDay == null ? null : new Time(millisOfDay);
  }

  /** Milliseconds of the epoch as a timestamp of JDBC. */
  public static @Nullable Timestamp sqlTimestamp(@Nullable Long epochMillis) {
    return epochMillis == null ? null : new Timestamp(epochMillis);
  }

  /** The epoch day as a date. */
  public static @Nullable LocalDate localDate(@Nullable Integer epochDay) {
    return epochDay == null ? null : LocalDate.ofEpochDay(epochDay);
  }

  /** Milliseconds of the day as a time. */
  public static @Nullable LocalTime localTime(@Nullable Integer millisOfDay) {
    return millisOfDay == null
        ? null
        : LocalTime.ofNanoOfDay(TimeUnit.MILLISECONDS.toNanos(millisOfDay));
  }

  /** Milliseconds of the epoch as an instant. */
  public static @Nullable Instant instant(@Nullable Long epochMillis) {
    return epochMillis == null ? null : Instant.ofEpochMilli(epochMillis);
  }

  /** The bytes, read-only. */
  public static @Nullable ByteBuffer byteBuffer(@Nullable Bytes bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes.get()).asReadOnlyBuffer();
  }

  /** The epoch day of a date of JDBC, in UTC. */
  public static @Nullable Integer value(@Nullable Date date) {
    return date == null ? null : (int) Math.floorDiv(date.getTime(), TimeUnit.DAYS.toMillis(1));
  }

  /** The milliseconds of the day of a time of JDBC, in UTC. */
  public static @Nullable Integer value(@Nullable Time time) {
    return time == null ? null : (int) Math.floorMod(time.getTime(), TimeUnit.DAYS.toMillis(1));
  }

  /** The milliseconds of the epoch of a timestamp of JDBC. */
  public static @Nullable Long value(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.getTime();
  }

  /** The epoch day of a date. */
  public static @Nullable Integer value(@Nullable LocalDate date) {
    return date == null ? null : Math.toIntExact(date.toEpochDay());
  }

  /** The milliseconds of the day of a time. */
  public static @Nullable Integer value(@Nullable LocalTime time) {
    return time == null ? null : (int) TimeUnit.NANOSECONDS.toMillis(time.toNanoOfDay());
  }

  /** The milliseconds of the epoch of an instant. */
  public static @Nullable Long value(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  /** The bytes of a buffer from its position on. */
  public static @Nullable Bytes value(@Nullable ByteBuffer buffer) {
    if (buffer == null) {
      return null;
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return Bytes.wrap(bytes);
  }

  /** Another date of the same day. */
  public static @Nullable Date copy(@Nullable Date date) {
    return date == null ? null : new Date(date.getTime());
  }

  /** Another time, the same. */
  public static @Nullable Time copy(@Nullable Time time) {
    return time == null ? null : new Time(time.getTime());
  }

  /** Another timestamp, the same to the nanosecond. */
  public static @Nullable Timestamp copy(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : (Timestamp) timestamp.clone();
  }

  /** Another buffer, of the bytes from its position on. */
  public static @Nullable ByteBuffer copy(@Nullable ByteBuffer buffer) {
    return buffer == null
        ? null
        : ByteBuffer.allocate(buffer.remaining()).put(buffer.duplicate()).flip();
  }

  /** A list with its elements converted. */
  public static <T extends @Nullable Object, R extends @Nullable Object> @Nullable List<R> list(
      @Nullable List<T> list, Function<T, R> element) {
    if (list == null) {
      return null;
    }
    List<R> converted = new ArrayList<>(list.size());
    for (T value : list) {
      converted.add(element.apply(value));
    }
    return converted;
  }

  /** A map with its keys and values converted, in its order. */
  public static <
          K extends @Nullable Object,
          V extends @Nullable Object,
          L extends @Nullable Object,
          W extends @Nullable Object>
      @Nullable Map<L, W> map(@Nullable Map<K, V> map, Function<K, L> key, Function<V, W> value) {
    if (map == null) {
      return null;
    }
    Map<L, W> converted = new LinkedHashMap<>();
    map.forEach((k, v) -> converted.put(key.apply(k), value.apply(v)));
    return converted;
  }
}
