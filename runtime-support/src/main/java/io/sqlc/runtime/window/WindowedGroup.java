package io.sqlc.runtime.window;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate of a key in a window, while it is kept as an object. Of the last record that
 * changed it only what goes on with a result is kept, not the record.
 */
final class WindowedGroup<K, G> {
  private final K key;
  private final long windowStart;
  private @Nullable G group;
  private long timestamp;

  private boolean dirty;
  private long recordTimestamp;
  private long offset;
  private int partition;
  private @Nullable String topic;
  private @Nullable Headers headers;

  /** Whose table has it; owned by {@link GroupTable}, as is {@link #next}. */
  @Nullable GroupTable<K, G> table;

  @Nullable WindowedGroup<K, G> next;

  /** A group without rows; such a one is not stored. */
  WindowedGroup(K key, long windowStart) {
    this.key = key;
    this.windowStart = windowStart;
  }

  /** A group that the store has. */
  WindowedGroup(K key, long windowStart, G group, long timestamp) {
    this(key, windowStart);
    this.group = group;
    this.timestamp = timestamp;
  }

  K key() {
    return key;
  }

  long windowStart() {
    return windowStart;
  }

  /** The aggregate, or null where no row has come yet. */
  @Nullable G group() {
    return group;
  }

  /** The highest timestamp of its rows. */
  long timestamp() {
    return timestamp;
  }

  /** Whether it has changed since it was stored. */
  boolean isDirty() {
    return dirty;
  }

  /** The last record that changed it, without its bytes. */
  ProcessorRecordContext lastRecord() {
    return new ProcessorRecordContext(
        recordTimestamp, offset, partition, topic, headers == null ? new RecordHeaders() : headers);
  }

  void change(G changed, long rowTimestamp, ProcessorRecordContext record) {
    timestamp = group == null ? rowTimestamp : Math.max(timestamp, rowTimestamp);
    group = changed;
    dirty = true;
    recordTimestamp = record.timestamp();
    offset = record.offset();
    partition = record.partition();
    topic = record.topic();
    headers = record.headers().iterator().hasNext() ? record.headers() : null;
  }

  void stored() {
    dirty = false;
    headers = null;
  }
}
