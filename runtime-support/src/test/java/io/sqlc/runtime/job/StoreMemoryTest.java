package io.sqlc.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.primitive.KafkaPrimitives;
import io.sqlc.runtime.rocksdb.MemoryBudget;
import io.sqlc.runtime.rocksdb.SharedMemory;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.SessionWindows;
import org.apache.kafka.streams.kstream.StreamJoined;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.Options;

/** The stores of a job, whatever their kind, have one budget of memory for them all. */
class StoreMemoryTest {
  private static final String SETTER = StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG;

  @TempDir private Path folder;

  @Test
  void storesOfEveryKindShareTheMemoryThatIsAskedFor() throws Exception {
    JobAssembly job = assembled(new Stateful(), "sqlc.rocksdb.memory.bytes=50000000");
    MemoryBudget budget = (MemoryBudget) job.properties().get(MemoryBudget.BUDGET);
    assertEquals(50_000_000, budget.bytes());
    try (TopologyTestDriver driver = new TopologyTestDriver(job.topology(), job.properties())) {
      for (String topic : List.of("A", "B")) {
        driver
            .createInputTopic(
                topic, KafkaPrimitives.STRING.serializer(), KafkaPrimitives.INT.serializer())
            .pipeInput("k", 1);
      }
      // Kafka Streams adds up the caches of a store's segments, unless they are one
      BigInteger all = BigInteger.valueOf(50_000_000);
      assertEquals(
          Map.of(
              "rows", all,
              "windows", all,
              "sessions", all,
              "join-this-join-store", all,
              "join-other-join-store", all),
          capacities(driver));
      assertTrue(budget.used() > 0, "what is not in files yet counts");
    }
  }

  private static Map<String, Object> capacities(TopologyTestDriver driver) {
    Map<String, Object> capacities = new TreeMap<>();
    for (Metric metric : driver.metrics().values()) {
      if (metric.metricName().name().equals("block-cache-capacity")) {
        metric.metricName().tags().entrySet().stream()
            .filter(tag -> tag.getKey().endsWith("-state-id"))
            .forEach(tag -> capacities.put(tag.getValue(), metric.metricValue()));
      }
    }
    return capacities;
  }

  @Test
  void theUsersOwnSetterTakesThePlaceOfTheBudget() throws Exception {
    assertEquals(SharedMemory.class, assembled(new Stateful()).properties().get(SETTER));
    String users = UsersSetter.class.getName();
    assertEquals(users, assembled(new Stateful(), SETTER + "=" + users).properties().get(SETTER));
    assertNull(assembled(new TinyJob()).properties().get(SETTER));
  }

  private JobAssembly assembled(Job job, String... lines) throws Exception {
    Path file = Files.write(folder.resolve("job.properties"), List.of(lines));
    return JobAssembly.of(
        job, JobSettingsReader.readOffline(JobOptions.parse("--config", file.toString()), "tiny"));
  }

  /** What users may have. */
  public static final class UsersSetter implements RocksDBConfigSetter {
    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {}

    @Override
    public void close(String store, Options options) {}
  }

  /** Stores of every kind. */
  private static final class Stateful implements Job {
    private final Job tiny = new TinyJob();

    @Override
    public JobDescription description() {
      return tiny.description();
    }

    @Override
    public List<Query> queries() {
      return List.of(
          new Query() {
            @Override
            public String name() {
              return "STATEFUL";
            }

            @Override
            public StatementDescription statement() {
              return tiny.queries().get(0).statement();
            }

            @Override
            public void build(JobTopology topology) {
              stores(topology.stream(source("A")), topology.stream(source("B")));
            }
          });
    }

    private static void stores(KStream<String, Integer> a, KStream<String, Integer> b) {
      Duration minute = Duration.ofMinutes(1);
      KGroupedStream<String, Integer> rows =
          a.groupByKey(Grouped.with(KafkaPrimitives.STRING, KafkaPrimitives.INT));
      rows.count(Named.as("rows"), Materialized.as("rows"));
      rows.windowedBy(TimeWindows.ofSizeWithNoGrace(minute))
          .count(Named.as("windows"), Materialized.as("windows"));
      rows.windowedBy(SessionWindows.ofInactivityGapWithNoGrace(minute))
          .count(Named.as("sessions"), Materialized.as("sessions"));
      a.join(
          b,
          Integer::sum,
          JoinWindows.ofTimeDifferenceWithNoGrace(minute),
          StreamJoined.with(KafkaPrimitives.STRING, KafkaPrimitives.INT, KafkaPrimitives.INT)
              .withName("join")
              .withStoreName("join"));
    }

    private static StreamSource<String, Integer> source(String name) {
      return new StreamSource<>(
          name, name, KafkaPrimitives.STRING.deserializer(), KafkaPrimitives.INT.deserializer());
    }
  }
}
