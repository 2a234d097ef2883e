package io.sqlc.runtime.job;

import io.sqlc.runtime.function.time.StringToTimestamp;
import io.sqlc.runtime.function.time.TimestampPattern;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Event time from a column, as WITH (TIMESTAMP = …) asks for it (semantics reference, section 10).
 * A record whose column is NULL, cannot be parsed or is negative gets the timestamp −1, which Kafka
 * Streams drops: it counts such records in {@code dropped-records-total} and logs their offsets.
 */
public final class EventTime<K, V> implements TimestampExtractor {
  /** What Kafka Streams takes for "no timestamp". */
  public static final long NONE = -1;

  private final Column<K, V> column;

  /** Gives epoch ms, null or a negative number where there are none. */
  @FunctionalInterface
  private interface Column<K, V> {
    @Nullable Long of(@Nullable K key, @Nullable V row);
  }

  private EventTime(Column<K, V> column) {
    this.column = column;
  }

  /**
   * From a column of the value; a null value has no event time, so a delete is dropped too.
   *
   * @param column gives epoch ms
   */
  public static <K, V> EventTime<K, V> ofValue(Function<V, @Nullable Long> column) {
    return new EventTime<>((key, row) -> row == null ? null : column.apply(row));
  }

  /**
   * From a column of the value that is a text.
   *
   * @param pattern as {@link #parse} takes it
   */
  public static <K, V> EventTime<K, V> ofValue(
      Function<V, @Nullable String> column, String pattern) {
    return ofValue(parsed(column, pattern));
  }

  /**
   * From a column of the key.
   *
   * @param column gives epoch ms
   */
  public static <K, V> EventTime<K, V> ofKey(Function<K, @Nullable Long> column) {
    return new EventTime<>((key, row) -> key == null ? null : column.apply(key));
  }

  /**
   * From a column of the key that is a text.
   *
   * @param pattern as {@link #parse} takes it
   */
  public static <K, V> EventTime<K, V> ofKey(Function<K, @Nullable String> column, String pattern) {
    return ofKey(parsed(column, pattern));
  }

  private static <T> Function<T, @Nullable Long> parsed(
      Function<T, @Nullable String> column, String pattern) {
    TimestampPattern prepared = TimestampPattern.of(pattern);
    return part -> parse(column.apply(part), prepared);
  }

  /**
   * Epoch ms from a text; null where it is null or cannot be parsed.
   *
   * @param pattern of java.time; what it leaves out is taken from 1970-01-01T00:00 in the JVM's
   *     zone
   */
  public static @Nullable Long parse(@Nullable String text, TimestampPattern pattern) {
    try {
      return text == null ? null : StringToTimestamp.stringToTimestamp(text, pattern);
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  /** The event time of a record, epoch ms; {@link #NONE} if it has none. */
  public long of(@Nullable K key, @Nullable V row) {
    Long timestamp = column.of(key, row);
    return timestamp == null || timestamp < 0 ? NONE : timestamp;
  }

  @Override
  @SuppressWarnings("unchecked") // generated code gives the columns of the source's own types
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return of((K) record.key(), (V) record.value());
  }
}
