package io.sqlc.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;
import io.sqlc.runtime.job.JobTopology;
import io.sqlc.samples.benchmarks.data.InputRecord;
import io.sqlc.samples.benchmarks.data.InputRecords;
import io.sqlc.samples.benchmarks.handwritten.HandWrittenTopology;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTest {
  private static final int RECORDS = 4_000;

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void bothJobsWriteTheSame(Scenario scenario) {
    StreamsBuilder generated = new StreamsBuilder();
    JobTopology topology = new JobTopology(generated, new NoErrors());
    GeneratedCode.of(scenario.label())
        .load()
        .job()
        .queries()
        .forEach(query -> query.build(topology));
    StreamsBuilder handWritten = new StreamsBuilder();
    HandWrittenTopology.build(scenario, handWritten);

    List<String> expected = run(scenario, handWritten.build());
    List<String> actual = run(scenario, generated.build());

    assertFalse(expected.isEmpty());
    assertEquals(expected, actual);
  }

  @Test
  void oneBidInTenPassesTheFilter() {
    StreamsBuilder builder = new StreamsBuilder();
    HandWrittenTopology.build(Scenario.FILTER, builder);

    int passed = run(Scenario.FILTER, builder.build()).size();

    assertTrue(Math.abs(passed - RECORDS / 10) < RECORDS / 50, () -> passed + " passed");
  }

  @Test
  void bidsAreOfTheSizeThatIsPromised() {
    for (int i = 0; i < 1000; i++) {
      int length = InputRecords.record(InputTopic.BID, i).value().length;
      assertTrue(length >= 200 && length <= 260, () -> length + " bytes");
    }
  }

  @Test
  void namesOfScenariosAreFoundAgain() {
    for (Scenario scenario : Scenario.values()) {
      assertEquals(scenario, Scenario.of(scenario.label()));
    }
    assertThrows(IllegalArgumentException.class, () -> Scenario.of("sort"));
  }

  /** No expression of the scenarios can fail, and no row is left out. */
  private static final class NoErrors implements ExpressionErrors {
    @Override
    public void failed(ExpressionSite site, RuntimeException cause) {
      throw new AssertionError(site.toString(), cause);
    }

    @Override
    public void dropped(ExpressionSite site, String reason) {
      throw new AssertionError(site + ": " + reason);
    }
  }

  /** What a topology writes: keys and values as text, sorted. */
  private static List<String> run(Scenario scenario, Topology topology) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    try (TopologyTestDriver driver = new TopologyTestDriver(topology, properties)) {
      Map<InputTopic, TestInputTopic<Long, byte[]>> topics = new EnumMap<>(InputTopic.class);
      TreeMap<Long, List<Runnable>> byTime = new TreeMap<>();
      for (InputTopic topic : scenario.inputs()) {
        topics.put(
            topic,
            driver.createInputTopic(
                topic.topic(), new LongSerializer(), new ByteArraySerializer()));
        for (int i = 0; i < InputRecords.count(topic, RECORDS); i++) {
          InputRecord record = InputRecords.record(topic, i);
          byTime
              .computeIfAbsent(record.timestamp(), time -> new ArrayList<>())
              .add(
                  () ->
                      topics
                          .get(topic)
                          .pipeInput(
                              record.key(),
                              record.value(),
                              Instant.ofEpochMilli(1_800_000_000_000L + record.timestamp())));
        }
      }
      byTime.values().forEach(records -> records.forEach(Runnable::run));
      return driver
          .createOutputTopic(
              scenario.output(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
          .readKeyValuesToList()
          .stream()
          .map(
              record ->
                  java.util.Arrays.toString(record.key)
                      + " "
                      + new String(record.value, StandardCharsets.UTF_8))
          .sorted()
          .toList();
    }
  }
}
