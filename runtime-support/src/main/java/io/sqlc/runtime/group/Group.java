package io.sqlc.runtime.group;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a key, or of a key in a window, while it is kept as an object. Of the last record
 * that changed it only what goes on with a result is kept, not the record.
 */
final class Group<K, G> {
  private final K key;
  private final long windowStart;
  private @Nullable ValueAndTimestamp<G> value;
  private @Nullable ValueAndTimestamp<G> stored;

  private boolean dirty;
  private boolean wasStored;
  private long recordTimestamp;
  private long offset;
  private int partition;
  private @Nullable String topic;
  private @Nullable Headers headers;

  /** Whose table has it; owned by {@link GroupTable}, as is {@link #next}. */
  @Nullable GroupTable<K, G> table;

  @Nullable Group<K, G> next;

  /** A group as the store has it, which may be without a value. */
  Group(K key, long windowStart, @Nullable ValueAndTimestamp<G> stored) {
    this.key = key;
    this.windowStart = windowStart;
    this.value = stored;
  }

  K key() {
    return key;
  }

  /** Zero where there are no windows. */
  long windowStart() {
    return windowStart;
  }

  /** The aggregate and the highest timestamp of its rows; null where it has no rows. */
  @Nullable ValueAndTimestamp<G> value() {
    return value;
  }

  /** What the store has; null of a group that has changed and was not to keep it. */
  @Nullable ValueAndTimestamp<G> stored() {
    return dirty ? stored : value;
  }

  /** Whether the store has a value of it. */
  boolean isStored() {
    return dirty ? wasStored : value != null;
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

  /**
   * Takes over a new value.
   *
   * @param keepStored whether to keep the value that the store has
   */
  void change(
      @Nullable ValueAndTimestamp<G> changed, ProcessorRecordContext record, boolean keepStored) {
    if (!dirty) {
      dirty = true;
      wasStored = value != null;
      stored = keepStored ? value : null;
    }
    value = changed;
    recordTimestamp = record.timestamp();
    offset = record.offset();
    partition = record.partition();
    topic = record.topic();
    headers = record.headers().iterator().hasNext() ? record.headers() : null;
  }

  /** Must be told when the store has the value. */
  void hasBeenStored() {
    dirty = false;
    stored = null;
    headers = null;
  }
}
