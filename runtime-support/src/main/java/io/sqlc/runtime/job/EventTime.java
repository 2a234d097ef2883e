package io.sqlc.runtime.job;

import io.sqlc.runtime.function.time.StringToTimestamp;
import java.util.function.Function;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Event time from a column, as WITH (TIMESTAMP = …) asks for it (semantics reference, section 10).
 * A record whose column is NULL, cannot be parsed or is negative gets the timestamp −1, which Kafka
 * Streams drops: it counts such records in {@code dropped-records-total} and logs their offsets.
 */
public final class EventTime {
  /** What Kafka Streams takes for "no timestamp". */
  private static final long NONE = -1;

  private EventTime() {}

  /**
   * From a column of the value; a null value has no event time, so a delete is dropped too.
   *
   * @param column gives epoch ms
   */
  public static <V> TimestampExtractor ofValue(Function<V, @Nullable Long> column) {
    return (record, partitionTime) -> {
      @SuppressWarnings("unchecked") // generated code gives the column of the value's own type
      V value = (V) record.value();
      return value == null ? NONE : valid(column.apply(value));
    };
  }

  /**
   * From a column of the key.
   *
   * @param column gives epoch ms
   */
  public static <K> TimestampExtractor ofKey(Function<K, @Nullable Long> column) {
    return (record, partitionTime) -> {
      @SuppressWarnings("unchecked") // generated code gives the column of the key's own type
      K key = (K) record.key();
      return key == null ? NONE : valid(column.apply(key));
    };
  }

  /**
   * Epoch ms from a text; null where it is null or cannot be parsed.
   *
   * @param pattern of java.time; what it leaves out is taken from 1970-01-01T00:00 in the JVM's
   *     zone
   */
  public static @Nullable Long parse(@Nullable String text, String pattern) {
    try {
      return text == null ? null : StringToTimestamp.stringToTimestamp(text, pattern);
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  private static long valid(@Nullable Long timestamp) {
    return timestamp == null || timestamp < 0 ? NONE : timestamp;
  }
}
