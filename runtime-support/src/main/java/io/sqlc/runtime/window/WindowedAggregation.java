package io.sqlc.runtime.window;

import io.sqlc.runtime.typed.ObjectMemory;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Aggregator;
import org.apache.kafka.streams.kstream.Initializer;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;

/**
 * An aggregation in time windows whose results go on as a stream of changes.
 *
 * @param name of the operator and of its store
 * @param retention how long the store keeps windows
 * @param key how keys are stored
 * @param group how groups are stored; groups must not change once they are made
 */
public record WindowedAggregation<K, G>(
    String name, TimeWindows windows, Duration retention, Serde<K> key, Serde<G> group) {

  /** Aggregates rows that are partitioned by their groups, which are their keys. */
  public <V> KStream<Windowed<K>, G> aggregate(
      KStream<K, V> rows,
      WindowMode mode,
      Initializer<G> initializer,
      Aggregator<K, V, G> aggregator) {
    return mode.memory()
        .map(memory -> rows.process(typed(memory, initializer, aggregator), Named.as(name)))
        .orElseGet(() -> ordinary(rows, initializer, aggregator));
  }

  /** As Kafka Streams does it by itself. */
  private <V> KStream<Windowed<K>, G> ordinary(
      KStream<K, V> rows, Initializer<G> initializer, Aggregator<K, V, G> aggregator) {
    return rows.groupByKey()
        .windowedBy(windows)
        .aggregate(
            initializer,
            aggregator,
            Named.as(name),
            Materialized.<K, G, WindowStore<Bytes, byte[]>>as(name)
                .withRetention(retention)
                .withKeySerde(key)
                .withValueSerde(group))
        .toStream(Named.as(name + "-changes"));
  }

  private <V> ProcessorSupplier<K, V, Windowed<K>, G> typed(
      ObjectMemory memory, Initializer<G> initializer, Aggregator<K, V, G> aggregator) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<K, V, Windowed<K>, G> get() {
        return new TypedWindowProcessor<>(name, windows, initializer, aggregator);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            new TypedWindowStoreBuilder<>(
                name, retention, Duration.ofMillis(windows.size()), key, group, memory));
      }
    };
  }
}
