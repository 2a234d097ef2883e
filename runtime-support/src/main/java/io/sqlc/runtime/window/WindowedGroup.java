package io.sqlc.runtime.window;

import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.jspecify.annotations.Nullable;

/** The aggregate of a key in a window, while it is kept as an object. */
final class WindowedGroup<K, G> {
  private final K key;
  private final long windowStart;
  private @Nullable G group;
  private long timestamp;
  private @Nullable ProcessorRecordContext lastRecord;

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
    return lastRecord != null;
  }

  /** The last record that changed it since it was stored, or null where none did. */
  @Nullable ProcessorRecordContext lastRecord() {
    return lastRecord;
  }

  void change(G changed, long recordTimestamp, ProcessorRecordContext record) {
    timestamp = group == null ? recordTimestamp : Math.max(timestamp, recordTimestamp);
    group = changed;
    lastRecord = record;
  }

  void stored() {
    lastRecord = null;
  }
}
