package io.sqlc.runtime.job;

import io.sqlc.runtime.early.EarlyConditions;
import io.sqlc.runtime.early.EarlyConditionsBuilder;
import io.sqlc.runtime.early.EarlyErrors;
import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.group.TypedGroups;
import io.sqlc.runtime.json.EarlyStop;
import io.sqlc.runtime.primitive.KafkaPrimitives;
import io.sqlc.runtime.recent.RecentRowStores;
import io.sqlc.runtime.registry.RegisteredSerializer;
import io.sqlc.runtime.registry.Registries;
import io.sqlc.runtime.registry.SchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KGroupedTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Predicate;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.StreamJoined;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The topology while queries add themselves to it. A source that several queries read is added
 * once.
 */
public final class JobTopology {
  private final StreamsBuilder builder;
  private final EarlyErrors errors;
  private final EarlyConditionsBuilder early;
  private final SchemaRegistry registry;
  private final StoresAbove above;
  private final Set<RegisteredSerializer<?>> registered = new LinkedHashSet<>();
  private final Set<String> subjects = new LinkedHashSet<>();
  private final Map<StreamSource<?, ?>, KStream<?, ?>> streams = new HashMap<>();
  private final Map<TableSource<?, ?>, KTable<?, ?>> tables = new HashMap<>();
  private final Map<StreamSink<?, ?>, KStream<?, ?>> handedOver = new HashMap<>();
  private boolean stopsEarly;
  private final Map<String, Object> groupings = new HashMap<>();

  /** A topology whose topics need no schema registry. */
  public JobTopology(StreamsBuilder builder, ExpressionErrors errors) {
    this(builder, errors, SchemaRegistry.none());
  }

  /** A topology that keeps all state as Kafka Streams does. */
  public JobTopology(StreamsBuilder builder, ExpressionErrors errors, SchemaRegistry registry) {
    this(builder, errors, registry, StoresAbove.NONE);
  }

  /**
   * A topology.
   *
   * @param above told of stores that may keep objects or rows in memory
   */
  public JobTopology(
      StreamsBuilder builder, ExpressionErrors errors, SchemaRegistry registry, StoresAbove above) {
    this.builder = builder;
    this.errors = new EarlyErrors(errors);
    this.early = new EarlyConditionsBuilder(this.errors);
    this.registry = registry;
    this.above = above;
  }

  /** Where expressions report what they cannot compute. */
  public ExpressionErrors errors() {
    return errors;
  }

  /** The store of an aggregation without windows, see {@link TypedGroups#groups}. */
  public <K, G> Materialized<K, G, KeyValueStore<Bytes, byte[]>> groups(
      String name, Serde<K> key, Serde<G> group) {
    return above.groups().groups(name, key, group);
  }

  /** The store of an aggregation in windows, see {@link TypedGroups#windows}. */
  public <K, G> Materialized<K, G, WindowStore<Bytes, byte[]>> windows(
      String name, Duration size, Duration retention, Serde<K> key, Serde<G> group) {
    return above.groups().windows(name, size, retention, key, group);
  }

  /** The stores of a join of two streams, see {@link RecentRowStores#joined}. */
  public <K, L, R> StreamJoined<K, L, R> joined(
      String name,
      Duration apart,
      Duration retention,
      Serde<K> key,
      Serde<L> left,
      Serde<R> right) {
    return above.joins().joined(name, apart, retention, key, left, right);
  }

  /** The records of the source's topic; those that cannot be read are handled as configured. */
  public <K, V> KStream<K, V> stream(StreamSource<K, V> source) {
    early.all(source.topic());
    return records(source);
  }

  /**
   * The records of the source's topic for which a query's WHERE holds. Where it can, the job drops
   * the others as soon as they are polled.
   *
   * @param where has no effect but to report errors, and says of a record the same each time
   * @param processor the name of the node that filters
   */
  public <K, V> KStream<K, V> stream(
      StreamSource<K, V> source, Predicate<? super K, ? super V> where, String processor) {
    Deserializer<V> deciding = source.deciding().map(this::reading).orElseGet(() -> value(source));
    Deserializer<K> key = key(source);
    early.some(source, source.keyDecides() ? key : KafkaPrimitives.checking(key), deciding, where);
    return records(source).filter(where, Named.as(processor));
  }

  private <K, V> KStream<K, V> records(StreamSource<K, V> source) {
    @SuppressWarnings("unchecked") // the map holds for a source what was made from it
    KStream<K, V> stream =
        (KStream<K, V>) streams.computeIfAbsent(source, s -> add(source, consumed(source)));
    return stream;
  }

  /**
   * The rows of a stream by the key of their group. Queries that group them by the same share them,
   * and so one repartition topic.
   *
   * @param name the grouping's, which is that of its node and topic
   * @param rows groups them, unless a sibling has done so
   */
  public <K, V> KGroupedStream<K, V> grouped(String name, Supplier<KGroupedStream<K, V>> rows) {
    @SuppressWarnings("unchecked") // the map holds for a name what was grouped under it
    KGroupedStream<K, V> grouped =
        (KGroupedStream<K, V>) groupings.computeIfAbsent(name, same -> rows.get());
    return grouped;
  }

  /** As {@link #grouped}, of a table. */
  public <K, V> KGroupedTable<K, V> groupedTable(String name, Supplier<KGroupedTable<K, V>> rows) {
    @SuppressWarnings("unchecked") // the map holds for a name what was grouped under it
    KGroupedTable<K, V> grouped =
        (KGroupedTable<K, V>) groupings.computeIfAbsent(name, same -> rows.get());
    return grouped;
  }

  /** Keeps the rows that a query writes to a sink, for queries that take them from it. */
  public <K, V> void handOver(StreamSink<K, V> sink, KStream<K, V> rows) {
    handedOver.put(sink, rows);
  }

  /**
   * The records of the source's topic, taken from the query that writes them; the topic is read
   * where that query is not part of this topology.
   */
  public <K, V> KStream<K, V> handedOver(StreamSink<K, V> sink, StreamSource<K, V> source) {
    @SuppressWarnings("unchecked") // the map holds for a sink what its query writes
    KStream<K, V> rows = (KStream<K, V>) handedOver.get(sink);
    return rows == null ? stream(source) : rows;
  }

  /**
   * As {@link #handedOver(StreamSink, StreamSource)}, where fewer columns are read than written.
   *
   * @param read gives the row as the source has it; the node is called {@code <name>-handed-over}
   */
  public <K, W, R> KStream<K, R> handedOver(
      StreamSink<K, W> sink, StreamSource<K, R> source, Function<W, R> read) {
    @SuppressWarnings("unchecked") // the map holds for a sink what its query writes
    KStream<K, W> rows = (KStream<K, W>) handedOver.get(sink);
    if (rows == null) {
      return stream(source);
    }
    @SuppressWarnings("unchecked") // the map holds for a source what was made for it
    KStream<K, R> stream =
        (KStream<K, R>)
            streams.computeIfAbsent(
                source,
                s ->
                    rows.mapValues(
                        row -> row == null ? null : read.apply(row),
                        Named.as(source.name() + "-handed-over")));
    return stream;
  }

  private <K, V> KStream<K, V> add(StreamSource<K, V> source, Consumed<K, V> consumed) {
    KStream<K, V> records = builder.stream(source.topic(), consumed);
    return source
        .pseudoColumns()
        .map(
            columns ->
                records.processValues(
                    () -> new FillPseudoColumns<K, V>(columns),
                    Named.as(source.name() + "-pseudo-columns")))
        .orElse(records);
  }

  /** The latest row of each key of the source's topic; records without a key are dropped. */
  public <K, V> KTable<K, V> table(TableSource<K, V> source) {
    @SuppressWarnings("unchecked") // the map holds for a source what was made from it
    KTable<K, V> table = (KTable<K, V>) tables.computeIfAbsent(source, s -> add(source));
    return table;
  }

  private <K, V> KTable<K, V> add(TableSource<K, V> source) {
    StreamSource<K, V> changes = source.changes();
    early.all(changes.topic());
    String store = changes.name() + "-table";
    above.tables().ifPresent(t -> t.remember(store, source.storedKey(), source.storedValue()));
    Materialized<K, V, KeyValueStore<Bytes, byte[]>> materialized =
        Materialized.<K, V, KeyValueStore<Bytes, byte[]>>as(store)
            .withKeySerde(source.storedKey())
            .withValueSerde(source.storedValue());
    // a table is all of its topic, wherever the streams begin
    Consumed<K, V> consumed = consumed(changes).withOffsetResetPolicy(AutoOffsetReset.earliest());
    // not StreamsBuilder.table: it stores rows with the topic's serdes, whatever materialized says
    return add(changes, consumed).toTable(Named.as(store), materialized);
  }

  private <K, V> Consumed<K, V> consumed(StreamSource<K, V> source) {
    Consumed<K, V> consumed =
        Consumed.with(readOnly(key(source)), readOnly(value(source)))
            .withName(source.name() + "-source");
    return source
        .timestamp()
        .<Consumed<K, V>>map(consumed::withTimestampExtractor)
        .orElse(consumed);
  }

  private <K, V> Deserializer<K> key(StreamSource<K, V> source) {
    return reader(source.key(), Registries.keySubject(source.topic()));
  }

  private <K, V> Deserializer<V> value(StreamSource<K, V> source) {
    return reader(reading(source.value()), Registries.valueSubject(source.topic()));
  }

  private <V> Deserializer<V> reading(Deserializer<V> rows) {
    return stopsEarly ? EarlyStop.of(rows) : rows;
  }

  /** Lets readers of rows stop early, see {@link EarlyStop}; before any query is built. */
  public void stopEarly() {
    stopsEarly = true;
  }

  /** What can be dropped early, of all that was built. */
  public EarlyConditions early() {
    return early.build();
  }

  /**
   * How records are written to a sink.
   *
   * @param processor the name of the sink's node
   */
  public <K, V> Produced<K, V> produced(StreamSink<K, V> sink, String processor) {
    String topic = sink.topic();
    return Produced.with(
            writeOnly(Registries.writer(sink.key(), registry, Registries.keySubject(topic))),
            writeOnly(Registries.writer(sink.value(), registry, Registries.valueSubject(topic))))
        .withName(processor);
  }

  private <T> Deserializer<T> reader(Deserializer<T> deserializer, String subject) {
    Deserializer<T> bound = Registries.reader(deserializer, registry, subject);
    if (bound != deserializer) {
      subjects.add(subject);
    }
    return bound;
  }

  /** The subjects whose records are read with schemas of the registry. */
  List<String> subjects() {
    return List.copyOf(subjects);
  }

  /** Those that write with schemas of the registry: to be registered before the job starts. */
  List<RegisteredSerializer<?>> registered() {
    return List.copyOf(registered);
  }

  private <T> Serde<T> writeOnly(Serializer<T> serializer) {
    if (serializer instanceof RegisteredSerializer<T> writer && writer.usesRegistry()) {
      registered.add(writer);
    }
    return Serdes.serdeFrom(
        serializer,
        (topic, data) -> {
          throw new IllegalStateException("topic " + topic + " is only written");
        });
  }

  private static <T> Serde<T> readOnly(Deserializer<T> deserializer) {
    return Serdes.serdeFrom(
        (topic, data) -> {
          throw new IllegalStateException("topic " + topic + " is only read");
        },
        deserializer);
  }
}
