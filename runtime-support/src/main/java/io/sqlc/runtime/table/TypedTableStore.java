package io.sqlc.runtime.table;

import io.sqlc.runtime.typed.ObjectMemory;
import io.sqlc.runtime.typed.ObjectSize;
import io.sqlc.runtime.typed.StoredKeys;
import java.util.List;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * A table's store above Kafka Streams' own that remembers rows which were read or written, as
 * objects. See the package for what it promises.
 */
final class TypedTableStore<K, V>
    extends WrappedStateStore<TimestampedKeyValueStore<K, V>, K, ValueAndTimestamp<V>>
    implements TimestampedKeyValueStore<K, V> {
  private final ObjectMemory memory;
  private final StoredKeys<K> keys;
  private final ObjectSize<K, V> size;
  private final Generations<Object, ValueAndTimestamp<V>> rows = new Generations<>();
  private boolean counted;

  TypedTableStore(
      TimestampedKeyValueStore<K, V> stored,
      ObjectMemory memory,
      StoredKeys<K> keys,
      ObjectSize<K, V> size) {
    super(stored);
    this.memory = memory;
    this.keys = keys;
    this.size = size;
  }

  @Override
  public void init(StateStoreContext stateStoreContext, StateStore root) {
    rows.clear();
    if (!counted) {
      counted = true;
      memory.storeOpened();
    }
    super.init(stateStoreContext, root);
  }

  @Override
  @SuppressWarnings("NullAway") // null is no row, which the interface gives and does not say
  public ValueAndTimestamp<V> get(K key) {
    Object storedKey = keys.of(key);
    ValueAndTimestamp<V> row = rows.find(storedKey);
    if (row == null) {
      row = wrapped().get(key);
      remember(key, storedKey, row);
    }
    return row;
  }

  @Override
  public void put(K key, @Nullable ValueAndTimestamp<V> row) {
    Object storedKey = keys.of(key);
    rows.remove(storedKey);
    wrapped().put(key, row);
    remember(key, storedKey, row);
  }

  private void remember(K key, Object storedKey, @Nullable ValueAndTimestamp<V> row) {
    if (row != null) {
      size.see(key, row.value());
      rows.put(storedKey, row, Math.max(1, memory.share() / (2 * size.estimate())));
    }
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public ValueAndTimestamp<V> putIfAbsent(K key, ValueAndTimestamp<V> row) {
    rows.remove(keys.of(key));
    return wrapped().putIfAbsent(key, row);
  }

  @Override
  public void putAll(List<KeyValue<K, ValueAndTimestamp<V>>> entries) {
    entries.forEach(entry -> rows.remove(keys.of(entry.key)));
    wrapped().putAll(entries);
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public ValueAndTimestamp<V> delete(K key) {
    rows.remove(keys.of(key));
    return wrapped().delete(key);
  }

  /** Called when somebody else may write to the store below. */
  @Override
  public void clearCache() {
    rows.clear();
    super.clearCache();
  }

  @Override
  public void close() {
    rows.clear();
    if (counted) {
      counted = false;
      memory.storeClosed();
    }
    super.close();
  }

  @Override
  public KeyValueIterator<K, ValueAndTimestamp<V>> range(K from, K to) {
    return wrapped().range(from, to);
  }

  @Override
  public KeyValueIterator<K, ValueAndTimestamp<V>> reverseRange(K from, K to) {
    return wrapped().reverseRange(from, to);
  }

  @Override
  public KeyValueIterator<K, ValueAndTimestamp<V>> all() {
    return wrapped().all();
  }

  @Override
  public KeyValueIterator<K, ValueAndTimestamp<V>> reverseAll() {
    return wrapped().reverseAll();
  }

  @Override
  public <S extends Serializer<P>, P> KeyValueIterator<K, ValueAndTimestamp<V>> prefixScan(
      P prefix, S serializer) {
    return wrapped().prefixScan(prefix, serializer);
  }

  @Override
  public long approximateNumEntries() {
    return wrapped().approximateNumEntries();
  }
}
