package io.sqlc.runtime.recent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.state.StateKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.function.IntFunction;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.StreamJoined;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in memory is what the store has. */
class RecentRowStoreTest {
  private static final List<String> LOGS =
      List.of("test-J-this-join-store-changelog", "test-J-other-join-store-changelog");

  /** Some have the same bytes as others. */
  private static final List<String> KEYS = List.of("a", "ä", "😀", "\uD83D", "\uDE00", "?", "");

  private enum Kind {
    INNER,
    LEFT,
    OUTER
  }

  /**
   * A record, or a moment in which somebody else may write to the stores.
   *
   * @param left whether it is of the stream that is joined
   */
  private record Step(boolean left, int key, String value, long time, boolean handedOver) {}

  @ParameterizedTest
  @CsvSource({
    "1, INNER, 5000, 5000, 0",
    "2, INNER, 0, 20000, 60000",
    "3, INNER, 0, 0, 3000",
    "4, LEFT, 10000, 3000, 2000",
    "5, LEFT, 100000, 100000, 86400000",
    "6, OUTER, 4000, 8000, 5000",
    "7, INNER, 300, 100, 200000",
    "8, OUTER, 1000, 1000, 0"
  })
  void joinsTheSameRowsAsKafkaStreams(long seed, Kind kind, long before, long after, long grace) {
    JoinWindows windows =
        JoinWindows.ofTimeDifferenceAndGrace(Duration.ofMillis(before), Duration.ofMillis(grace))
            .after(Duration.ofMillis(after));
    List<Step> steps = steps(new Random(seed), before + after);
    boolean text = seed % 2 == 0;
    Run expected = run(Map.of(RecentRowStores.PROPERTY, "false"), steps, kind, windows, text);
    assertFalse(expected.joined().isEmpty());
    for (String bytes : List.of("1", "10000", "10000000")) {
      Run run = run(Map.of(RecentRowMemory.PROPERTY, bytes), steps, kind, windows, text);
      String place = "seed " + seed + ", " + bytes + " bytes";
      assertEquals(expected.joined(), run.joined(), place);
      assertEquals(expected.logged(), run.logged(), place);
    }
  }

  private static List<Step> steps(Random random, long range) {
    List<Step> steps = new ArrayList<>();
    long time = 1_000_000;
    for (int i = 0; i < 600; i++) {
      if (random.nextInt(300) == 0) {
        steps.add(new Step(true, 0, null, 0, true));
      }
      // now and then some time passes
      time += random.nextInt(200) == 0 ? 3 * range : random.nextLong(range / 30 + 2);
      long at =
          switch (random.nextInt(8)) {
            case 0 -> Math.max(0, time - random.nextLong(2 * range + 5000));
            case 1 -> Math.max(0, time - random.nextLong(range / 10 + 10));
            default -> time;
          };
      String value = random.nextInt(15) == 0 ? null : "v" + i;
      steps.add(new Step(random.nextBoolean(), random.nextInt(KEYS.size()), value, at, false));
    }
    return steps;
  }

  @Test
  void asksTheStoreNothingOfWhichAllRowsAreKnown() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      steps.add(new Step(i % 2 == 0, 1, "v" + i, 1_000_000 + i * 100, false));
    }
    JoinWindows windows =
        JoinWindows.ofTimeDifferenceAndGrace(Duration.ofSeconds(1), Duration.ofSeconds(1));
    // before the first one nobody has looked whether the store has any
    assertEquals(99, run(Map.of(), steps, Kind.INNER, windows, false).found());
    Run bytes = run(Map.of(RecentRowStores.PROPERTY, "false"), steps, Kind.INNER, windows, false);
    assertEquals(0, bytes.found());
    // nothing is known of what others have written, until time has passed what they may have
    steps.add(50, new Step(true, 0, null, 0, true));
    assertEquals(49, run(Map.of(), steps, Kind.INNER, windows, false).found());
    for (int i = 0; i < 100; i++) {
      steps.add(new Step(i % 2 == 0, 1, "w" + i, 1_060_000 + i * 100, false));
    }
    int found = run(Map.of(), steps, Kind.INNER, windows, false).found();
    assertTrue(found > 49 && found < 149, "found " + found);
  }

  @Test
  void beginsAnewAfterItHadTooLittleMemory() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      // more and more seldom
      steps.add(new Step(i % 2 == 0, 1, "v" + i, 1_000_000 + (long) i * i / 4, false));
    }
    JoinWindows windows =
        JoinWindows.ofTimeDifferenceAndGrace(Duration.ofSeconds(1), Duration.ofSeconds(1));
    Map<String, String> little = Map.of(RecentRowMemory.PROPERTY, "3000");
    int found = run(little, steps, Kind.INNER, windows, false).found();
    assertTrue(found > 300 && found < 550, "found " + found);
  }

  @Test
  void leavesTheStoreAloneWhereItIsToldTo() {
    JoinWindows windows =
        JoinWindows.ofTimeDifferenceAndGrace(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertInstanceOf(RecentRowStore.class, store(Map.of(), windows));
    Map<String, String> off = Map.of(RecentRowStores.PROPERTY, "false");
    assertFalse(store(off, windows) instanceof RecentRowStore<?, ?>);
    // Kafka Streams cannot say what a store has whose windows have no length
    JoinWindows sameTime = JoinWindows.ofTimeDifferenceWithNoGrace(Duration.ZERO);
    assertFalse(store(Map.of(), sameTime) instanceof RecentRowStore<?, ?>);
  }

  @Test
  void refusesAMemoryThatIsNoSize() {
    for (String wrong : List.of("0", "-1", "64MB", "")) {
      assertThrows(ConfigException.class, () -> RecentRowMemory.of(wrong), wrong);
    }
    assertEquals(5, RecentRowMemory.of("5"));
    assertTrue(RecentRowMemory.of(null) > 0);
  }

  /**
   * What a run gave.
   *
   * @param found how often partners were looked for in memory
   */
  private record Run(List<String> joined, List<String> logged, int found) {}

  private static Run run(
      Map<String, String> more, List<Step> steps, Kind kind, JoinWindows windows, boolean text) {
    return text
        ? run(more, steps, kind, windows, StateKeys.STRING, KEYS::get)
        : run(more, steps, kind, windows, StateKeys.BIGINT, key -> (long) key);
  }

  private static <K> Run run(
      Map<String, String> more,
      List<Step> steps,
      Kind kind,
      JoinWindows windows,
      Serde<K> keys,
      IntFunction<K> key) {
    Properties properties = properties(more);
    try (TopologyTestDriver driver = driver(properties, kind, windows, keys)) {
      int found = 0;
      for (Step step : steps) {
        if (step.handedOver()) {
          stores(driver).forEach(store -> ((CachedStateStore<?, ?>) store).clearCache());
          continue;
        }
        for (StateStore store : stores(driver)) {
          String other = step.left() ? "J-other" : "J-this";
          if (store instanceof RecentRowStore<?, ?> recent && store.name().startsWith(other)) {
            long from = step.time() - (step.left() ? windows.beforeMs : windows.afterMs);
            found += recent.isKnownFrom(Math.max(0, from)) ? 1 : 0;
          }
        }
        driver
            .createInputTopic(
                step.left() ? "left" : "right", keys.serializer(), Serdes.String().serializer())
            .pipeInput(key.apply(step.key()), step.value(), step.time());
      }
      List<String> logged = new ArrayList<>();
      LOGS.forEach(log -> logged.addAll(written(driver, log)));
      return new Run(written(driver, "joined"), logged, found);
    }
  }

  private static List<StateStore> stores(TopologyTestDriver driver) {
    return driver.getAllStateStores().values().stream()
        .filter(store -> store.name().endsWith("-join-store"))
        .toList();
  }

  private static StateStore store(Map<String, String> more, JoinWindows windows) {
    try (TopologyTestDriver driver =
        driver(properties(more), Kind.INNER, windows, StateKeys.BIGINT)) {
      return driver.getAllStateStores().get("J-this-join-store");
    }
  }

  private static <K> TopologyTestDriver driver(
      Properties properties, Kind kind, JoinWindows windows, Serde<K> keys) {
    Map<String, Object> configs = new HashMap<>();
    properties.forEach((name, value) -> configs.put((String) name, value));
    RecentRowStores recent = RecentRowStores.in(configs);
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(configs)));
    Consumed<K, String> consumed = Consumed.with(keys, Serdes.String());
    KStream<K, String> left = builder.stream("left", consumed);
    KStream<K, String> right = builder.stream("right", consumed);
    StreamJoined<K, String, String> joined =
        recent.joined(
            "J",
            Duration.ofMillis(Math.max(windows.beforeMs, windows.afterMs)),
            Duration.ofMillis(windows.size() + windows.gracePeriodMs()),
            keys,
            Serdes.String(),
            Serdes.String());
    KStream<K, String> rows =
        switch (kind) {
          case INNER -> left.join(right, (l, r) -> l + " " + r, windows, joined);
          case LEFT -> left.leftJoin(right, (l, r) -> l + " " + r, windows, joined);
          case OUTER -> left.outerJoin(right, (l, r) -> l + " " + r, windows, joined);
        };
    rows.to("joined", Produced.with(keys, Serdes.String()));
    Properties all = new Properties();
    all.putAll(configs);
    return new TopologyTestDriver(builder.build(all), all);
  }

  private static List<String> written(TopologyTestDriver driver, String topic) {
    List<String> written = new ArrayList<>();
    for (TestRecord<byte[], byte[]> record :
        driver
            .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
            .readRecordsToList()) {
      written.add(
          Arrays.toString(record.key())
              + Arrays.toString(record.value())
              + record.timestamp()
              + record.headers());
    }
    return written;
  }

  private static Properties properties(Map<String, String> more) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.putAll(more);
    return properties;
  }
}
