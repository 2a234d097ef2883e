package io.sqlc.runtime.group;

import io.sqlc.runtime.typed.ObjectMemory;
import io.sqlc.runtime.typed.StoreAbove;
import io.sqlc.runtime.typed.TypedStores;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.TimestampedWindowStore;
import org.apache.kafka.streams.state.WindowStore;

/**
 * How the groups of a job are kept between two commits: as objects, about as many as the record
 * cache holds in {@code statestore.cache.max.bytes}, all stores together, or as Kafka Streams does
 * it by itself, as bytes in the record cache.
 */
public final class TypedGroups {
  /** The property that switches it off with {@code false} where there are windows. */
  public static final String WINDOWS = "sqlc.typed.windows";

  /** The property that switches it off with {@code false} where there are none. */
  public static final String GROUPS = "sqlc.typed.groups";

  /** All as Kafka Streams does it by itself. */
  public static final TypedGroups NONE = new TypedGroups(Optional.empty(), Optional.empty());

  private final Optional<Typed> windows;
  private final Optional<Typed> groups;

  private TypedGroups(Optional<Typed> windows, Optional<Typed> groups) {
    this.windows = windows;
    this.groups = groups;
  }

  /** Where stores are announced, and the memory that they share. */
  private record Typed(TypedStores stores, ObjectMemory memory) {}

  /**
   * Those of a job with the given properties, which are changed so that Kafka Streams knows them.
   * None are objects where there is no record cache, so that each change has to go on, or where the
   * properties ask for a processor wrapper of the users.
   */
  public static TypedGroups in(Map<String, Object> properties) {
    boolean typedWindows = isOn(WINDOWS, properties);
    boolean typedGroups = isOn(GROUPS, properties);
    if (!typedWindows && !typedGroups) {
      return NONE;
    }
    Optional<Typed> typed =
        TypedStores.in(properties)
            .map(stores -> new Typed(stores, new ObjectMemory(stores.bytes())));
    return new TypedGroups(typed.filter(t -> typedWindows), typed.filter(t -> typedGroups));
  }

  private static boolean isOn(String property, Map<String, Object> properties) {
    return !"false".equals(String.valueOf(properties.get(property)));
  }

  /**
   * The store of an aggregation without windows.
   *
   * @param name of the store
   * @param key how keys are stored
   * @param group how groups are stored; groups must not change once they are made
   */
  public <K, G> Materialized<K, G, KeyValueStore<Bytes, byte[]>> groups(
      String name, Serde<K> key, Serde<G> group) {
    groups.ifPresent(
        typed ->
            typed.stores().put(name, new Groups<>(new GroupMemory<>(typed.memory(), key, group))));
    return Materialized.<K, G, KeyValueStore<Bytes, byte[]>>as(name)
        .withKeySerde(key)
        .withValueSerde(group);
  }

  /**
   * The store of an aggregation in tumbling or hopping windows whose changes all go on.
   *
   * @param name of the store
   * @param size of the windows
   * @param retention how long the store keeps them
   * @param key how keys are stored
   * @param group how groups are stored; groups must not change once they are made
   */
  public <K, G> Materialized<K, G, WindowStore<Bytes, byte[]>> windows(
      String name, Duration size, Duration retention, Serde<K> key, Serde<G> group) {
    windows.ifPresent(
        typed ->
            typed
                .stores()
                .put(
                    name,
                    new Windows<>(
                        new GroupMemory<>(typed.memory(), key, group),
                        size.toMillis(),
                        retention.toMillis())));
    return Materialized.<K, G, WindowStore<Bytes, byte[]>>as(name)
        .withRetention(retention)
        .withKeySerde(key)
        .withValueSerde(group);
  }

  private record Groups<K, G>(GroupMemory<K, G> memory) implements StoreAbove {
    @Override
    public StateStore above(StateStore stored) {
      if (!(stored instanceof TimestampedKeyValueStore<?, ?>)) {
        return stored;
      }
      @SuppressWarnings("unchecked") // the store was announced with its own serdes
      TimestampedKeyValueStore<K, G> rows = (TimestampedKeyValueStore<K, G>) stored;
      return new TypedGroupStore<>(rows, memory);
    }

    @Override
    public boolean replacesRecordCache() {
      return true;
    }
  }

  private record Windows<K, G>(GroupMemory<K, G> memory, long size, long retention)
      implements StoreAbove {
    @Override
    public StateStore above(StateStore stored) {
      if (!(stored instanceof TimestampedWindowStore<?, ?>)) {
        return stored;
      }
      @SuppressWarnings("unchecked") // as above
      TimestampedWindowStore<K, G> rows = (TimestampedWindowStore<K, G>) stored;
      return new TypedWindowStore<>(rows, memory, size, retention);
    }

    @Override
    public boolean replacesRecordCache() {
      return true;
    }
  }
}
