package io.sqlc.runtime.group;

import java.util.List;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * A store above Kafka Streams' own that keeps groups as objects until it is flushed. Ranges see
 * what has been flushed.
 */
final class TypedGroupStore<K, G> extends TypedStore<TimestampedKeyValueStore<K, G>, K, G, K>
    implements TimestampedKeyValueStore<K, G> {
  private static final long NO_WINDOW = 0;

  TypedGroupStore(TimestampedKeyValueStore<K, G> stored, GroupMemory<K, G> memory) {
    super(stored, new GroupCache<>(memory, new Below<>(stored)));
  }

  private record Below<K, G>(TimestampedKeyValueStore<K, G> stored)
      implements GroupCache.Below<K, G, K> {
    @Override
    public @Nullable ValueAndTimestamp<G> read(K key, long windowStart) {
      return stored.get(key);
    }

    @Override
    public void write(K key, long windowStart, @Nullable ValueAndTimestamp<G> value) {
      stored.put(key, value);
    }

    @Override
    public K forwarded(K key, long windowStart) {
      return key;
    }
  }

  @Override
  @SuppressWarnings("NullAway") // null is no row, which the interface gives and does not say
  public ValueAndTimestamp<G> get(K key) {
    return groups.get(key, NO_WINDOW);
  }

  @Override
  public void put(K key, @Nullable ValueAndTimestamp<G> value) {
    groups.put(key, NO_WINDOW, value);
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public ValueAndTimestamp<G> putIfAbsent(K key, ValueAndTimestamp<G> value) {
    ValueAndTimestamp<G> found = get(key);
    if (found == null) {
      put(key, value);
    }
    return found;
  }

  @Override
  public void putAll(List<KeyValue<K, ValueAndTimestamp<G>>> entries) {
    entries.forEach(entry -> put(entry.key, entry.value));
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public ValueAndTimestamp<G> delete(K key) {
    ValueAndTimestamp<G> found = get(key);
    put(key, null);
    return found;
  }

  @Override
  public KeyValueIterator<K, ValueAndTimestamp<G>> range(K from, K to) {
    return wrapped().range(from, to);
  }

  @Override
  public KeyValueIterator<K, ValueAndTimestamp<G>> reverseRange(K from, K to) {
    return wrapped().reverseRange(from, to);
  }

  @Override
  public KeyValueIterator<K, ValueAndTimestamp<G>> all() {
    return wrapped().all();
  }

  @Override
  public KeyValueIterator<K, ValueAndTimestamp<G>> reverseAll() {
    return wrapped().reverseAll();
  }

  @Override
  public <S extends Serializer<P>, P> KeyValueIterator<K, ValueAndTimestamp<G>> prefixScan(
      P prefix, S serializer) {
    return wrapped().prefixScan(prefix, serializer);
  }

  @Override
  public long approximateNumEntries() {
    return wrapped().approximateNumEntries();
  }
}
