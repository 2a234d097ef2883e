package io.sqlc.runtime.table;

import io.sqlc.runtime.typed.ObjectMemory;
import io.sqlc.runtime.typed.ObjectSize;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;

/**
 * The stores of a job whose rows are remembered as objects, and the memory that they share: about
 * as much as {@code statestore.cache.max.bytes}.
 */
public final class TypedTables {
  /** The property that switches it off with {@code false}. */
  public static final String PROPERTY = "sqlc.typed.tables";

  /** Not for users: hands these to the {@link TypedTableWrapper} that Kafka makes. */
  static final String TABLES = "sqlc.internal.typed.tables";

  private final ObjectMemory memory;
  private final Map<String, Supplier<ObjectSize<?, ?>>> sizes = new ConcurrentHashMap<>();

  TypedTables(long bytes) {
    this.memory = new ObjectMemory(bytes);
  }

  /**
   * Those of a job with the given properties, which are changed so that Kafka Streams knows them.
   * None where they are switched off, where there is no record cache either, or where the
   * properties ask for a processor wrapper of the users.
   */
  public static Optional<TypedTables> in(Map<String, Object> properties) {
    long bytes = new TopologyConfig(new StreamsConfig(properties)).cacheSize;
    if (bytes == 0
        || "false".equals(String.valueOf(properties.get(PROPERTY)))
        || properties.containsKey(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG)) {
      return Optional.empty();
    }
    TypedTables tables = new TypedTables(bytes);
    properties.put(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, TypedTableWrapper.class);
    properties.put(TABLES, tables);
    return Optional.of(tables);
  }

  /** Has the rows of a store remembered that is still to be built. */
  public <K, V> void remember(String store, Serde<K> key, Serde<V> value) {
    sizes.put(store, () -> new ObjectSize<>(key, value));
  }

  boolean isRemembered(String store) {
    return sizes.containsKey(store);
  }

  /** The store with its rows remembered, for one task. */
  <K, V> TypedTableStore<K, V> above(TimestampedKeyValueStore<K, V> stored) {
    @SuppressWarnings("unchecked") // the store was announced with its own serdes
    ObjectSize<K, V> size =
        (ObjectSize<K, V>) Objects.requireNonNull(sizes.get(stored.name())).get();
    return new TypedTableStore<>(stored, memory, size);
  }
}
