package io.sqlc.runtime.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.WindowedSerdes;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Objects between commits give what Kafka Streams' own aggregation gives. The test driver commits
 * after each input record, so that a record here is a batch of rows.
 */
class WindowedAggregationTest {
  private static final TimeWindows TUMBLING =
      TimeWindows.ofSizeAndGrace(Duration.ofMillis(100), Duration.ofMillis(150));
  private static final TimeWindows HOPPING = TUMBLING.advanceBy(Duration.ofMillis(30));

  private static final String STORE = "TOTALS-aggregate";

  private record Row(long timestamp, long amount) {}

  /** Rows between two commits; they have one key, as a record has. */
  private record Batch(String key, List<Row> rows) {}

  /** Immutable, as groups have to be. */
  private record Total(long rows, long sum) {
    Total add(long amount) {
      return new Total(rows + 1, sum + amount);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void givesTheSameAsKafkaStreamsInTumblingWindows(long seed) {
    compare(seed, TUMBLING);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void givesTheSameAsKafkaStreamsInHoppingWindows(long seed) {
    compare(seed, HOPPING);
  }

  private static void compare(long seed, TimeWindows windows) {
    List<Batch> batches = batches(new Random(seed));
    Written expected = run(WindowMode.ORDINARY, windows, batches);
    for (long bytes : new long[] {1, 20_000, 10_000_000}) {
      Written written = run(WindowMode.typed(bytes), windows, batches);
      String place = "seed " + seed + ", " + bytes + " bytes";
      assertEquals(expected.lastResults(), written.lastResults(), place);
      assertEquals(expected.lastLogged(), written.lastLogged(), place);
      assertTrue(written.results() <= expected.results(), place);
    }
  }

  @Test
  void forwardsAndLogsAGroupOnceACommit() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      rows.add(new Row(i, 1));
    }
    Batch batch = new Batch("a", rows);
    Written written = run(WindowMode.typed(1_000_000), TUMBLING, List.of(batch, batch));

    assertEquals(2, written.results());
    assertEquals(2, written.logged());
    assertEquals(List.of("a@0 = 100/100 at 49"), written.lastResults());
  }

  @Test
  void flushesEarlyWhereTheMemoryIsUsedUp() {
    TimeWindows windows =
        TimeWindows.ofSizeAndGrace(Duration.ofMillis(100), Duration.ofMillis(100_000));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      rows.add(new Row(i * 100, 1));
    }
    rows.addAll(List.copyOf(rows));
    List<Batch> batches = List.of(new Batch("a", rows));

    assertEquals(1000, run(WindowMode.typed(10_000_000), windows, batches).results());
    Written small = run(WindowMode.typed(1), windows, batches);
    assertEquals(2000, small.results());
    assertEquals(1000, small.lastResults().size());
    assertEquals("a@0 = 2/2 at 0", small.lastResults().get(0));
  }

  @Test
  void forwardsEachChangeWhereJobsHaveNoRecordCache() {
    Map<String, Object> properties =
        Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG, "test",
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    assertTrue(WindowMode.of(properties).memory().isPresent());
    assertTrue(
        WindowMode.of(with(properties, WindowMode.TYPED_WINDOWS, "false")).memory().isEmpty());
    assertTrue(
        WindowMode.of(with(properties, StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "0"))
            .memory()
            .isEmpty());
  }

  private static Map<String, Object> with(
      Map<String, Object> properties, String name, String value) {
    Map<String, Object> more = new TreeMap<>(properties);
    more.put(name, value);
    return more;
  }

  private static List<Batch> batches(Random random) {
    List<Batch> batches = new ArrayList<>();
    long time = 1000;
    for (int i = 0; i < 60; i++) {
      List<Row> rows = new ArrayList<>();
      int length = random.nextInt(1, 120);
      for (int j = 0; j < length; j++) {
        time += random.nextInt(25);
        // Some come late, and some of these too late.
        long timestamp = random.nextInt(10) == 0 ? time - random.nextInt(400) : time;
        rows.add(new Row(timestamp, random.nextInt(100)));
      }
      batches.add(new Batch("k" + random.nextInt(3), rows));
    }
    return batches;
  }

  /**
   * What a run wrote.
   *
   * @param results how many changes went on
   * @param lastResults the last one of each key and window, sorted
   * @param logged how many went to the changelog
   */
  private record Written(
      int results, List<String> lastResults, int logged, Map<String, String> lastLogged) {}

  private static Written run(WindowMode mode, TimeWindows windows, List<Batch> batches) {
    StreamsBuilder builder = new StreamsBuilder();
    KStream<String, Long> rows =
        builder.stream("batches", Consumed.with(Serdes.String(), Serdes.String()))
            .processValues(Unpack::new);
    Duration retention = Duration.ofMillis(windows.size() + windows.gracePeriodMs() + 50);
    new WindowedAggregation<>(STORE, windows, retention, Serdes.String(), TOTAL)
        .aggregate(rows, mode, () -> new Total(0, 0), (key, amount, total) -> total.add(amount))
        .to(
            "totals",
            Produced.with(WindowedSerdes.timeWindowedSerdeFrom(String.class, 100), TOTAL));
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), properties)) {
      TestInputTopic<String, String> input =
          driver.createInputTopic(
              "batches", Serdes.String().serializer(), Serdes.String().serializer());
      batches.forEach(batch -> input.pipeInput(batch.key(), pack(batch.rows())));
      return written(driver);
    }
  }

  private static Written written(TopologyTestDriver driver) {
    Map<String, String> last = new TreeMap<>();
    int results = 0;
    TestOutputTopic<Windowed<String>, Total> totals =
        driver.createOutputTopic(
            "totals",
            WindowedSerdes.timeWindowedSerdeFrom(String.class, 100).deserializer(),
            TOTAL.deserializer());
    for (TestRecord<Windowed<String>, Total> result : totals.readRecordsToList()) {
      results++;
      Total total = result.value();
      last.put(
          result.key().key() + "@" + result.key().window().start(),
          total.rows() + "/" + total.sum() + " at " + result.timestamp());
    }
    Map<String, String> lastLogged = new TreeMap<>();
    int logged = 0;
    TestOutputTopic<byte[], byte[]> changelog =
        driver.createOutputTopic(
            "test-" + STORE + "-changelog",
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    for (TestRecord<byte[], byte[]> change : changelog.readRecordsToList()) {
      logged++;
      lastLogged.put(
          Arrays.toString(change.key()), Arrays.toString(change.value()) + change.timestamp());
    }
    return new Written(
        results,
        last.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList(),
        logged,
        lastLogged);
  }

  private static String pack(List<Row> rows) {
    return rows.stream()
        .map(row -> row.timestamp() + "," + row.amount())
        .collect(Collectors.joining("\n"));
  }

  /** Sends the rows of a batch on, one after the other, before the driver commits. */
  private static final class Unpack extends ContextualFixedKeyProcessor<String, String, Long> {
    @Override
    public void process(FixedKeyRecord<String, String> batch) {
      for (String row : batch.value().split("\n")) {
        String[] parts = row.split(",");
        context()
            .forward(
                batch.withValue(Long.valueOf(parts[1])).withTimestamp(Long.parseLong(parts[0])));
      }
    }
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
