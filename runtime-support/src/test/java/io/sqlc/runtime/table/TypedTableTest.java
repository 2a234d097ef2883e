package io.sqlc.runtime.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are remembered are those that the store has. */
class TypedTableTest {
  private static final String STORE = "NAMES-table";

  /** A pair that has the same bytes as others of its kind, and two halves of it. */
  private static final List<String> KEYS =
      List.of("a", "b", "ä", "€", "😀", "\uD83D", "\uDE00", "");

  /** A change of the table where it has a name, a lookup where it has none. */
  private record Step(int key, boolean change, String name) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesTheSameAsKafkaStreams(long seed) {
    List<Step> steps = steps(new Random(seed));
    for (boolean text : new boolean[] {false, true}) {
      Run expected = run(Map.of(TypedTables.PROPERTY, "false"), steps, text);
      for (String bytes : List.of("1", "2000", "10000000")) {
        Run run = run(Map.of(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, bytes), steps, text);
        String place = "seed " + seed + ", " + bytes + " bytes, text " + text;
        assertEquals(expected.joined(), run.joined(), place);
        assertEquals(expected.logged(), run.logged(), place);
      }
    }
  }

  @Test
  void readsARowOnceForManyLookups() {
    List<Step> steps = new ArrayList<>(List.of(new Step(1, true, "one")));
    for (int i = 0; i < 100; i++) {
      steps.add(new Step(1, false, ""));
    }
    // the change itself is read once, when it goes on from the record cache
    assertEquals(1 + 100, run(Map.of(TypedTables.PROPERTY, "false"), steps, false).reads());
    assertEquals(1, run(Map.of(), steps, false).reads());
  }

  @Test
  void forgetsWhatWasUsedLeastWhereTheMemoryIsUsedUp() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      steps.add(new Step(i, true, "name " + i));
    }
    for (int i = 0; i < 100; i++) {
      steps.add(new Step(0, false, ""));
      steps.add(new Step(i, false, ""));
    }
    Run run = run(Map.of(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "8000"), steps, false);
    int lookups = run.reads() - 100;
    assertTrue(lookups > 50 && lookups < 110, "reads: " + lookups + " in 200 lookups");
  }

  @Test
  void leavesTheStoreAloneWhereItIsToldTo() {
    assertTrue(tables(Map.of()).isPresent());
    assertTrue(tables(Map.of(TypedTables.PROPERTY, "false")).isEmpty());
    assertTrue(tables(Map.of(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "0")).isEmpty());
    Map<String, Object> users = new HashMap<>(properties());
    users.put(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, UsersWrapper.class);
    assertTrue(TypedTables.in(users).isEmpty());
    assertEquals(UsersWrapper.class, users.get(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG));
  }

  private static Optional<TypedTables> tables(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(properties());
    properties.putAll(more);
    return TypedTables.in(properties);
  }

  /** What users may have. */
  public static final class UsersWrapper implements ProcessorWrapper {
    @Override
    public <A, B, C, D> WrappedProcessorSupplier<A, B, C, D> wrapProcessorSupplier(
        String name, ProcessorSupplier<A, B, C, D> supplier) {
      return ProcessorWrapper.asWrapped(supplier);
    }

    @Override
    public <A, B, D> WrappedFixedKeyProcessorSupplier<A, B, D> wrapFixedKeyProcessorSupplier(
        String name, FixedKeyProcessorSupplier<A, B, D> supplier) {
      return ProcessorWrapper.asWrappedFixedKey(supplier);
    }
  }

  private static List<Step> steps(Random random) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      int key = random.nextInt(KEYS.size());
      boolean change = random.nextInt(3) == 0;
      steps.add(new Step(key, change, random.nextInt(4) == 0 ? null : "name " + i));
    }
    return steps;
  }

  /**
   * What a run gave.
   *
   * @param reads how often the bytes of a row were read
   */
  private record Run(List<String> joined, List<String> logged, int reads) {}

  private static Run run(Map<String, Object> more, List<Step> steps, boolean text) {
    Map<String, Object> properties = new HashMap<>(properties());
    properties.putAll(more);
    return text
        ? run(properties, steps, Serdes.String(), KEYS::get)
        : run(properties, steps, Serdes.Long(), key -> (long) key);
  }

  private static <K> Run run(
      Map<String, Object> properties, List<Step> steps, Serde<K> keys, IntFunction<K> key) {
    AtomicInteger reads = new AtomicInteger();
    Deserializer<String> counting =
        (topic, bytes) -> {
          reads.incrementAndGet();
          return Serdes.String().deserializer().deserialize(topic, bytes);
        };
    Serde<String> stored = Serdes.serdeFrom(Serdes.String().serializer(), counting);
    Optional<TypedTables> tables = TypedTables.in(properties);
    tables.ifPresent(t -> t.remember(STORE, keys, stored));
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    KTable<K, String> names =
        builder.stream("names", Consumed.with(keys, Serdes.String()))
            .toTable(
                Named.as(STORE),
                Materialized.<K, String, KeyValueStore<Bytes, byte[]>>as(STORE)
                    .withKeySerde(keys)
                    .withValueSerde(stored));
    builder.stream("asked", Consumed.with(keys, Serdes.String()))
        .leftJoin(names, (asked, name) -> asked + " " + name, Joined.keySerde(keys))
        .to("joined", Produced.with(keys, Serdes.String()));
    Properties all = new Properties();
    all.putAll(properties);
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(all), all)) {
      TestInputTopic<K, String> changes =
          driver.createInputTopic("names", keys.serializer(), Serdes.String().serializer());
      TestInputTopic<K, String> asked =
          driver.createInputTopic("asked", keys.serializer(), Serdes.String().serializer());
      int number = 0;
      for (Step step : steps) {
        if (step.change()) {
          changes.pipeInput(key.apply(step.key()), step.name());
        } else {
          asked.pipeInput(key.apply(step.key()), "#" + number++);
        }
      }
      return new Run(
          written(driver, "joined"), written(driver, "test-" + STORE + "-changelog"), reads.get());
    }
  }

  private static List<String> written(TopologyTestDriver driver, String topic) {
    List<String> written = new ArrayList<>();
    for (TestRecord<byte[], byte[]> record :
        driver
            .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
            .readRecordsToList()) {
      written.add(Arrays.toString(record.key()) + Arrays.toString(record.value()));
    }
    return written;
  }

  private static Map<String, Object> properties() {
    return Map.of(
        StreamsConfig.APPLICATION_ID_CONFIG, "test",
        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
  }
}
