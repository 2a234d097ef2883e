package io.sqlc.runtime.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.InternalFixedKeyRecordFactory;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Objects between commits give what Kafka Streams' own aggregation gives. The test driver commits
 * after each input record, so that a record here is a batch of rows.
 */
class TypedGroupsTest {
  private static final Duration SIZE = Duration.ofMillis(100);
  private static final TimeWindows TUMBLING =
      TimeWindows.ofSizeAndGrace(SIZE, Duration.ofMillis(150));
  private static final TimeWindows HOPPING = TUMBLING.advanceBy(Duration.ofMillis(30));

  private static final String STORE = "TOTALS-aggregate";
  private static final String OFF = "off";

  /** The last two have the same bytes. */
  private static final List<String> KEYS = List.of("a", "b", "ä", "\uD83D", "?");

  private record Row(String key, long timestamp, long amount) {}

  /** Immutable, as groups have to be. */
  private record Total(long rows, long sum) {
    Total add(long amount) {
      return new Total(rows + 1, sum + amount);
    }
  }

  /**
   * A query.
   *
   * @param windows {@code none}, {@code tumbling} or {@code hopping}
   * @param having whether only groups with a sum above zero are rows of the result
   */
  private record Query(String windows, boolean having) {}

  @ParameterizedTest
  @CsvSource({
    "1, none, false", "2, none, true", "3, none, true",
    "4, tumbling, false", "5, tumbling, true", "6, tumbling, true",
    "7, hopping, false", "8, hopping, true"
  })
  void giveTheSameAsKafkaStreams(long seed, String windows, boolean having) {
    Query query = new Query(windows, having);
    List<List<Row>> batches = batches(new Random(seed));
    String place = "seed " + seed + ", " + query;

    Written each = run(query, OFF, "0", batches);
    for (String bytes : List.of("1", "20000", "10000000")) {
      Written typed = run(query, "on", bytes, batches);
      assertEquals(each.table(), typed.table(), place + ", " + bytes + " bytes");
      assertEquals(each.lastLogged(), typed.lastLogged(), place + ", " + bytes + " bytes");
      assertTrue(typed.logged() <= each.logged(), place + ", " + bytes + " bytes");
    }
    Written cached = run(query, OFF, "10000000", batches);
    Written typed = run(query, "on", "10000000", batches);
    assertEquals(cached.results(), typed.results(), place);
    assertEquals(cached.logged(), typed.logged(), place);
  }

  @Test
  void forwardAndLogAGroupOnceACommit() {
    for (String windows : List.of("none", "tumbling")) {
      List<Row> batch = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        batch.add(new Row("a", i, 1));
      }
      Written written = run(new Query(windows, false), "on", "1000000", List.of(batch, batch));

      assertEquals(2, written.count());
      assertEquals(2, written.logged());
      assertEquals(List.of("100/100 at 49"), List.copyOf(written.table().values()));
    }
  }

  @Test
  void deleteRowsThatSatisfyHavingNoLongerAndNoOthers() {
    Query query = new Query("none", true);
    List<List<Row>> batches =
        List.of(
            List.of(new Row("a", 1, 5), new Row("a", 2, -5)),
            List.of(new Row("a", 3, 5)),
            List.of(new Row("a", 4, -7)),
            List.of(new Row("a", 5, -1)));
    assertEquals(
        List.of("3/5 at 3", "null at 4"), run(query, "on", "1000000", batches).results().get("a"));
  }

  @Test
  void flushEarlyWhereTheMemoryIsUsedUp() {
    for (String windows : List.of("none", "tumbling")) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        rows.add(new Row("k" + i, 7, 1));
      }
      rows.addAll(List.copyOf(rows));
      Query query = new Query(windows, false);

      assertEquals(1000, run(query, "on", "10000000", List.of(rows)).count());
      Written small = run(query, "on", "1", List.of(rows));
      assertEquals(2000, small.count());
      assertEquals(1000, small.table().size());
      assertTrue(small.table().values().stream().allMatch("2/2 at 7"::equals));
    }
  }

  @Test
  void areSwitchedOffByPropertiesAndWhereJobsHaveNoRecordCache() {
    assertTrue(isTyped(Map.of(), true));
    assertTrue(isTyped(Map.of(), false));
    assertFalse(isTyped(Map.of(TypedGroups.WINDOWS, "false"), true));
    assertTrue(isTyped(Map.of(TypedGroups.WINDOWS, "false"), false));
    assertTrue(isTyped(Map.of(TypedGroups.GROUPS, "false"), true));
    assertFalse(isTyped(Map.of(TypedGroups.GROUPS, "false"), false));
    assertFalse(isTyped(Map.of(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "0"), true));
    assertFalse(isTyped(Map.of(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "0"), false));
  }

  /** Whether a store of such a job is one of ours. */
  private static boolean isTyped(Map<String, Object> more, boolean windowed) {
    Map<String, Object> properties = new HashMap<>(properties("1000"));
    properties.putAll(more);
    Properties all = new Properties();
    StreamsBuilder builder = builder(new Query(windowed ? "tumbling" : "none", false), properties);
    all.putAll(properties);
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(all), all)) {
      Object store = driver.getAllStateStores().get(STORE);
      return store instanceof TypedGroupStore || store instanceof TypedWindowStore;
    }
  }

  @Test
  void keepTheirCacheWhereStoresAreOfAnotherKind() {
    Map<String, Object> properties = new HashMap<>(properties("1000000"));
    properties.put(StreamsConfig.DSL_STORE_FORMAT_CONFIG, StreamsConfig.DSL_STORE_FORMAT_HEADERS);
    List<Row> batch = List.of(new Row("a", 1, 1), new Row("a", 2, 1));
    for (String windows : List.of("none", "tumbling")) {
      assertEquals(
          1, run(new Query(windows, false), new HashMap<>(properties), List.of(batch)).count());
    }
  }

  private static List<List<Row>> batches(Random random) {
    List<List<Row>> batches = new ArrayList<>();
    long time = 1000;
    for (int i = 0; i < 60; i++) {
      List<Row> rows = new ArrayList<>();
      int length = random.nextInt(1, 120);
      for (int j = 0; j < length; j++) {
        time += random.nextInt(25);
        // Some come late, and some of these too late.
        long timestamp = random.nextInt(10) == 0 ? time - random.nextInt(400) : time;
        String key =
            random.nextInt(3) == 0 ? "n" + random.nextInt(200) : KEYS.get(random.nextInt(5));
        rows.add(new Row(key, timestamp, random.nextInt(100) - 50));
      }
      batches.add(rows);
    }
    return batches;
  }

  /**
   * What a run wrote.
   *
   * @param results all results of each key and window, in their order
   * @param logged how many changes went to the changelog
   */
  private record Written(
      Map<String, List<String>> results, int logged, Map<String, String> lastLogged) {
    int count() {
      return results.values().stream().mapToInt(List::size).sum();
    }

    /** The table that the results make. */
    Map<String, String> table() {
      Map<String, String> table = new TreeMap<>();
      results.forEach(
          (key, values) -> {
            String last = values.get(values.size() - 1);
            if (!last.startsWith("null")) {
              table.put(key, last);
            }
          });
      return table;
    }
  }

  private static Written run(
      Query query, String typed, String cacheBytes, List<List<Row>> batches) {
    Map<String, Object> properties = new HashMap<>(properties(cacheBytes));
    if (typed.equals(OFF)) {
      properties.put(TypedGroups.WINDOWS, "false");
      properties.put(TypedGroups.GROUPS, "false");
    }
    return run(query, properties, batches);
  }

  private static Written run(Query query, Map<String, Object> properties, List<List<Row>> batches) {
    StreamsBuilder builder = builder(query, properties);
    Properties all = new Properties();
    all.putAll(properties);
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(all), all)) {
      TestInputTopic<String, String> input =
          driver.createInputTopic(
              "batches", Serdes.String().serializer(), Serdes.String().serializer());
      int piped = 0;
      for (List<Row> batch : batches) {
        input.pipeInput("", pack(batch));
        if (++piped % 7 == 0) {
          // as when another copy of the job may write to the store for a while
          ((CachedStateStore<?, ?>) driver.getAllStateStores().get(STORE)).clearCache();
        }
      }
      return written(driver);
    }
  }

  /** The query; tells the properties of stores that are typed. */
  private static StreamsBuilder builder(Query query, Map<String, Object> properties) {
    TypedGroups groups = TypedGroups.in(properties);
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    KGroupedStream<String, Long> rows =
        builder.stream("batches", Consumed.with(Serdes.String(), Serdes.String()))
            .processValues(Unpack::new)
            .groupByKey(Grouped.with(Serdes.String(), Serdes.Long()));
    if (query.windows().equals("none")) {
      write(
          rows.aggregate(
              () -> new Total(0, 0),
              (key, amount, total) -> total.add(amount),
              Named.as(STORE),
              groups.groups(STORE, Serdes.String(), TOTAL)),
          query);
    } else {
      TimeWindows windows = query.windows().equals("tumbling") ? TUMBLING : HOPPING;
      write(
          rows.windowedBy(windows)
              .aggregate(
                  () -> new Total(0, 0),
                  (key, amount, total) -> total.add(amount),
                  Named.as(STORE),
                  groups.windows(STORE, SIZE, Duration.ofMillis(300), Serdes.String(), TOTAL)),
          query);
    }
    return builder;
  }

  private static <K> void write(KTable<K, Total> totals, Query query) {
    KTable<K, Total> rows = query.having() ? totals.filter((k, total) -> total.sum() > 0) : totals;
    rows.mapValues(total -> total)
        .toStream()
        .selectKey((key, total) -> key.toString())
        .to("totals", Produced.with(Serdes.String(), TOTAL));
  }

  private static Written written(TopologyTestDriver driver) {
    Map<String, List<String>> results = new TreeMap<>();
    for (TestRecord<String, Total> result :
        driver
            .createOutputTopic("totals", Serdes.String().deserializer(), TOTAL.deserializer())
            .readRecordsToList()) {
      Total total = result.value();
      results
          .computeIfAbsent(result.key(), key -> new ArrayList<>())
          .add(
              (total == null ? null : total.rows() + "/" + total.sum())
                  + " at "
                  + result.timestamp());
    }
    Map<String, String> lastLogged = new TreeMap<>();
    int logged = 0;
    for (TestRecord<byte[], byte[]> change :
        driver
            .createOutputTopic(
                "test-" + STORE + "-changelog",
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())
            .readRecordsToList()) {
      logged++;
      lastLogged.put(
          Arrays.toString(change.key()), Arrays.toString(change.value()) + change.timestamp());
    }
    return new Written(results, logged, lastLogged);
  }

  private static String pack(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                KEYS.indexOf(row.key())
                    + ","
                    + row.key()
                    + ","
                    + row.timestamp()
                    + ","
                    + row.amount())
        .collect(Collectors.joining("\n"));
  }

  /** Sends the rows of a batch on, one after the other, before the driver commits. */
  private static final class Unpack extends ContextualFixedKeyProcessor<String, String, Long> {
    @Override
    public void process(FixedKeyRecord<String, String> batch) {
      for (String row : batch.value().split("\n")) {
        String[] parts = row.split(",");
        int key = Integer.parseInt(parts[0]);
        // broken texts do not survive in the batch
        context()
            .forward(
                InternalFixedKeyRecordFactory.create(
                    new Record<>(
                        key < 0 ? parts[1] : KEYS.get(key),
                        Long.valueOf(parts[3]),
                        Long.parseLong(parts[2]))));
      }
    }
  }

  private static Map<String, Object> properties(String cacheBytes) {
    return Map.of(
        StreamsConfig.APPLICATION_ID_CONFIG, "test",
        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1",
        StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, cacheBytes);
  }

  private static final Serializer<Total> WRITE =
      (topic, total) ->
          total == null
              ? null
              : (total.rows() + "/" + total.sum()).getBytes(StandardCharsets.UTF_8);

  private static final Deserializer<Total> READ =
      (topic, bytes) -> {
        if (bytes == null) {
          return null;
        }
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("/");
        return new Total(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      };

  private static final Serde<Total> TOTAL = Serdes.serdeFrom(WRITE, READ);
}
