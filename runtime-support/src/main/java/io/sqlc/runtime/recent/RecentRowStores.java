package io.sqlc.runtime.recent;

import io.sqlc.runtime.typed.ObjectMemory;
import io.sqlc.runtime.typed.StoreAbove;
import io.sqlc.runtime.typed.TypedStores;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.StreamJoined;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.TimestampedWindowStoreWithHeaders;

/**
 * How the rows of streams that are joined with streams are kept: in their stores, and the latest of
 * them in memory, too, or in their stores alone, as Kafka Streams does it by itself.
 */
public final class RecentRowStores {
  /** The property that switches it off with {@code false}. */
  public static final String PROPERTY = "sqlc.recent.rows";

  /** All as Kafka Streams does it by itself. */
  public static final RecentRowStores NONE =
      new RecentRowStores(Optional.empty(), new ObjectMemory(0));

  /** What Kafka Streams calls the stores of a join, of which each has one of each side. */
  private static final List<String> LEFT = List.of("-this-join-store", "-outer-this-join-store");

  private static final List<String> RIGHT = List.of("-other-join-store", "-outer-other-join-store");

  private final Optional<TypedStores> stores;
  private final ObjectMemory memory;

  private RecentRowStores(Optional<TypedStores> stores, ObjectMemory memory) {
    this.stores = stores;
    this.memory = memory;
  }

  /**
   * Those of a job with the given properties, which are changed so that Kafka Streams knows them.
   * None where they are switched off, where there is no record cache either, or where the
   * properties ask for a processor wrapper of the users.
   *
   * @throws ConfigException where {@link RecentRowMemory#PROPERTY} is no size
   */
  public static RecentRowStores in(Map<String, Object> properties) {
    long bytes = RecentRowMemory.of(properties.get(RecentRowMemory.PROPERTY));
    return "false".equals(String.valueOf(properties.get(PROPERTY)))
        ? NONE
        : new RecentRowStores(TypedStores.in(properties), new ObjectMemory(bytes));
  }

  /**
   * The stores of a join.
   *
   * @param name of the join, of which the names of its nodes and stores are made
   * @param apart how far the times of two partners lie apart at the most
   * @param retention how long the stores keep rows: before, after and grace of the windows
   * @param key how keys are stored
   * @param left how rows of the stream are stored that is joined
   * @param right how rows of the other one are stored
   */
  public <K, L, R> StreamJoined<K, L, R> joined(
      String name,
      Duration apart,
      Duration retention,
      Serde<K> key,
      Serde<L> left,
      Serde<R> right) {
    // Kafka Streams cannot say what a store has whose windows have no length
    Optional<TypedStores> remembering = stores.filter(all -> !apart.isZero());
    remembering.ifPresent(
        above -> {
          Remembered<K, L> lefts = new Remembered<>(memory, key, left, apart, retention);
          LEFT.forEach(suffix -> above.put(name + suffix, lefts));
          Remembered<K, R> rights = new Remembered<>(memory, key, right, apart, retention);
          RIGHT.forEach(suffix -> above.put(name + suffix, rights));
        });
    return StreamJoined.with(key, left, right).withName(name).withStoreName(name);
  }

  /** A store with its latest rows remembered. */
  private record Remembered<K, V>(
      ObjectMemory memory, Serde<K> key, Serde<V> row, Duration apart, Duration retention)
      implements StoreAbove {
    @Override
    public StateStore above(StateStore stored) {
      if (!(stored instanceof TimestampedWindowStoreWithHeaders<?, ?>)) {
        return stored;
      }
      @SuppressWarnings("unchecked") // the store was announced with its own serdes
      TimestampedWindowStoreWithHeaders<K, V> rows =
          (TimestampedWindowStoreWithHeaders<K, V>) stored;
      return new RecentRowStore<>(rows, memory, key, row, apart.toMillis(), retention.toMillis());
    }

    @Override
    public boolean replacesRecordCache() {
      return false;
    }
  }
}
