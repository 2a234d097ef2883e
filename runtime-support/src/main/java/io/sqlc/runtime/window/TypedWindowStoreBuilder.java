package io.sqlc.runtime.window;

import io.sqlc.runtime.typed.ObjectMemory;
import io.sqlc.runtime.typed.ObjectSize;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedWindowStore;
import org.apache.kafka.streams.state.internals.TimestampedWindowStoreBuilder;

/**
 * Builds the store that Kafka Streams' windowed aggregation has, with objects above it instead of
 * the record cache. It is a window store's builder for Kafka Streams, which gives the changelog the
 * retention of one.
 */
final class TypedWindowStoreBuilder<K, G> extends TimestampedWindowStoreBuilder<K, G> {
  private final Serde<K> key;
  private final Serde<G> group;
  private final ObjectMemory memory;

  TypedWindowStoreBuilder(
      String name,
      Duration retention,
      Duration windowSize,
      Serde<K> key,
      Serde<G> group,
      ObjectMemory memory) {
    super(
        Stores.persistentTimestampedWindowStore(name, retention, windowSize, false),
        key,
        group,
        Time.SYSTEM);
    this.key = key;
    this.group = group;
    this.memory = memory;
  }

  @Override
  public TimestampedWindowStore<K, G> build() {
    return new TypedWindowStore<>(super.build(), memory, new ObjectSize<>(key, group));
  }
}
