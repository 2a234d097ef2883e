package io.sqlc.runtime.typed;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.jspecify.annotations.Nullable;

/**
 * The stores of a job that get others above them, which keep objects. They come in by Kafka
 * Streams' {@code processor.wrapper.class}, so that the topology is what the DSL makes of it.
 */
public final class TypedStores {
  /** Not for users: hands these to the {@link TypedStoreWrapper} that Kafka makes. */
  static final String STORES = "sqlc.internal.typed.stores";

  private final long bytes;
  private final Map<String, StoreAbove> above = new ConcurrentHashMap<>();

  private TypedStores(long bytes) {
    this.bytes = bytes;
  }

  /**
   * Those of a job with the given properties, which are changed so that Kafka Streams knows them;
   * the same ones each time. None where there is no record cache either, or where the properties
   * ask for a processor wrapper of the users.
   */
  public static Optional<TypedStores> in(Map<String, Object> properties) {
    if (properties.get(STORES) instanceof TypedStores stores) {
      return Optional.of(stores);
    }
    long bytes = new TopologyConfig(new StreamsConfig(properties)).cacheSize;
    if (bytes == 0 || properties.containsKey(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG)) {
      return Optional.empty();
    }
    TypedStores stores = new TypedStores(bytes);
    properties.put(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, TypedStoreWrapper.class);
    properties.put(STORES, stores);
    return Optional.of(stores);
  }

  /** What the record cache may hold. */
  public long bytes() {
    return bytes;
  }

  /** Has a store put above one of that name, which is still to be built. */
  public void put(String store, StoreAbove typed) {
    above.put(store, typed);
  }

  /** What is above a store; null where nothing is. */
  @Nullable StoreAbove above(String store) {
    return above.get(store);
  }
}
