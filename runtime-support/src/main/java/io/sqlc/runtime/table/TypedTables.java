package io.sqlc.runtime.table;

import io.sqlc.runtime.typed.ObjectMemory;
import io.sqlc.runtime.typed.ObjectSize;
import io.sqlc.runtime.typed.StoreAbove;
import io.sqlc.runtime.typed.StoredKeys;
import io.sqlc.runtime.typed.TypedStores;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;

/**
 * The stores of a job whose rows are remembered as objects, and the memory that they share: about
 * as much as {@code statestore.cache.max.bytes}.
 */
public final class TypedTables {
  /** The property that switches it off with {@code false}. */
  public static final String PROPERTY = "sqlc.typed.tables";

  private final TypedStores stores;
  private final ObjectMemory memory;

  private TypedTables(TypedStores stores) {
    this.stores = stores;
    this.memory = new ObjectMemory(stores.bytes());
  }

  /**
   * Those of a job with the given properties, which are changed so that Kafka Streams knows them.
   * None where they are switched off, where there is no record cache either, or where the
   * properties ask for a processor wrapper of the users.
   */
  public static Optional<TypedTables> in(Map<String, Object> properties) {
    return "false".equals(String.valueOf(properties.get(PROPERTY)))
        ? Optional.empty()
        : TypedStores.in(properties).map(TypedTables::new);
  }

  /** Has the rows of a store remembered that is still to be built. */
  public <K, V> void remember(String store, Serde<K> key, Serde<V> value) {
    stores.put(store, new Remembered<>(memory, key, value));
  }

  /** A store with its rows remembered. */
  private record Remembered<K, V>(ObjectMemory memory, Serde<K> key, Serde<V> value)
      implements StoreAbove {
    @Override
    public StateStore above(StateStore stored) {
      if (!(stored instanceof TimestampedKeyValueStore<?, ?>)) {
        return stored;
      }
      @SuppressWarnings("unchecked") // the store was announced with its own serdes
      TimestampedKeyValueStore<K, V> rows = (TimestampedKeyValueStore<K, V>) stored;
      return new TypedTableStore<>(
          rows, memory, new StoredKeys<>(key), new ObjectSize<>(key, value));
    }

    @Override
    public boolean replacesRecordCache() {
      return false;
    }
  }
}
