package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.job.Job;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job of random queries, each over a random one before it, writes the same records to every topic
 * whether rows are handed over between queries or read back.
 */
class RandomChainsTest {
  private static final int JOBS = 2;
  private static final int QUERIES = 7;
  private static final int RECORDS = 80;

  private static final String SOURCES =
      """
      CREATE STREAM s0 (id INT KEY, a INT, b STRING, c DECIMAL(6, 2), d DOUBLE)
        WITH (KAFKA_TOPIC = 's0', VALUE_FORMAT = 'JSON');
      CREATE TABLE t (id INT PRIMARY KEY, x INT) WITH (KAFKA_TOPIC = 't', VALUE_FORMAT = 'JSON');
      CREATE TABLE u AS SELECT * FROM t;
      CREATE TABLE v AS SELECT x, COUNT(*) AS n FROM t GROUP BY x;
      CREATE TABLE w AS SELECT x, SUM(id) AS total FROM t GROUP BY x;
      CREATE STREAM first AS SELECT * FROM s0;
      CREATE STREAM second AS SELECT id, d FROM first;
      """;

  @TempDir private Path folder;

  private record Input(String topic, Integer key, String value, long timestamp) {}

  @Test
  void topicsAreTheSameWhetherRowsAreHandedOverOrReadBack() throws Exception {
    long seed = System.nanoTime();
    int handedOver = 0;
    for (int i = 0; i < JOBS; i++) {
      Random random = new Random(seed + i);
      String sql = job(random);
      List<Input> inputs = inputs(random);
      String told = "seed " + (seed + i) + "\n" + sql;
      Job readBack = CompiledSql.job(sql);
      Job handing = CompiledSql.job("SET 'sqlc.hand.over' = 'true';\n" + sql);
      handedOver += sources(topology(readBack)) - sources(topology(handing));
      Map<String, List<String>> expected = run(readBack, inputs, i + "-back");
      Map<String, List<String>> actual = run(handing, inputs, i + "-over");
      assertEquals(expected.keySet(), actual.keySet(), told);
      expected.forEach(
          (topic, records) -> assertEquals(records, actual.get(topic), topic + ", " + told));
    }
    assertTrue(handedOver >= JOBS, "handed over: " + handedOver + ", seed " + seed);
  }

  /** Queries over streams that have the columns of the first one; now and then others. */
  private static String job(Random random) {
    StringBuilder sql = new StringBuilder(SOURCES);
    List<String> streams = new ArrayList<>(List.of("s0"));
    for (int i = 1; i <= QUERIES; i++) {
      String from = streams.get(random.nextInt(streams.size()));
      String name = "s" + i;
      switch (random.nextInt(8)) {
        case 0 ->
            sql.append(
                "CREATE TABLE g%d AS SELECT b, COUNT(*) AS n, SUM(a) AS total, COLLECT_LIST(c) AS cs FROM %s GROUP BY b;\n"
                    .formatted(i, from));
        case 1 ->
            sql.append(
                "CREATE TABLE g%d AS SELECT a, COUNT(*) AS n, MAX(d) AS top FROM %s WINDOW TUMBLING (SIZE 20 SECONDS, GRACE PERIOD 10 SECONDS) GROUP BY a;\n"
                    .formatted(i, from));
        case 2 ->
            sql.append(
                "CREATE STREAM p%d AS SELECT * FROM %s PARTITION BY b;\n".formatted(i, from));
        case 3 -> {
          if (from.equals("s0")) {
            sql.append("CREATE STREAM %s AS SELECT * FROM s0;\n".formatted(name));
            streams.add(name);
          } else {
            sql.append("INSERT INTO %s SELECT * FROM s0 WHERE a = %d;\n".formatted(from, i));
          }
        }
        case 4 -> {
          sql.append(
              "CREATE STREAM %s AS SELECT f.id AS id, a, b, c, d FROM %s f JOIN t ON f.id = t.id;\n"
                  .formatted(name, from));
          streams.add(name);
        }
        default -> {
          sql.append(
              "CREATE STREAM %s AS SELECT id, a + %d AS a, SUBSTRING(b, 1, %d) AS b, c, d / -3 AS d FROM %s WHERE a <> %d;\n"
                  .formatted(name, random.nextInt(3), 1 + random.nextInt(3), from, i));
          streams.add(name);
        }
      }
    }
    return sql.toString();
  }

  private static List<Input> inputs(Random random) {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      long timestamp = 100_000 + i * 1_000L - random.nextInt(30_000);
      if (random.nextInt(6) == 0) {
        String row = random.nextInt(4) == 0 ? null : "{\"X\": " + i + "}";
        inputs.add(new Input("t", random.nextInt(4), row, timestamp));
        continue;
      }
      Integer key = random.nextInt(12) == 0 ? null : (Integer) random.nextInt(4);
      inputs.add(new Input("s0", key, random.nextInt(12) == 0 ? null : row(random), timestamp));
    }
    return inputs;
  }

  private static String row(Random random) {
    List<String> texts =
        List.of("null", "\"\"", "\"x\"", "\"\\ud83d\\ude00y\"", "\"é\\u0000\\\"\"", "\"\\ud83d\"");
    List<String> doubles = List.of("null", "0.1", "-0.0", "1e300", "\"NaN\"", "5e-324");
    return "{\"A\": %s, \"B\": %s, \"C\": %s, \"D\": %s}"
        .formatted(
            random.nextInt(8) == 0 ? "null" : "" + random.nextInt(5),
            texts.get(random.nextInt(texts.size())),
            random.nextInt(5) == 0 ? "null" : "1234." + (10 + random.nextInt(89)),
            doubles.get(random.nextInt(doubles.size())));
  }

  private Topology topology(Job job) {
    return CompiledSql.topology(job, CompiledSql.config(folder), new Troubles());
  }

  private static int sources(Topology topology) {
    int sources = 0;
    for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
      for (TopologyDescription.Node node : part.nodes()) {
        sources += node instanceof TopologyDescription.Source ? 1 : 0;
      }
    }
    return sources;
  }

  /** What is on each topic that the job writes, in its order. */
  private Map<String, List<String>> run(Job job, List<Input> inputs, String name) {
    Map<String, List<String>> topics = new TreeMap<>();
    java.util.Properties config = CompiledSql.config(folder.resolve(name));
    try (TopologyTestDriver driver =
        new TopologyTestDriver(
            CompiledSql.topology(job, config, new Troubles()), config, Instant.EPOCH)) {
      for (Input input : inputs) {
        driver
            .createInputTopic(input.topic(), new IntegerSerializer(), new StringSerializer())
            .pipeInput(new TestRecord<>(input.key(), input.value(), null, input.timestamp()));
      }
      for (String topic : driver.producedTopicNames()) {
        List<String> records = new ArrayList<>();
        driver
            .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
            .readRecordsToList()
            .forEach(r -> records.add(text(r.key()) + " " + text(r.value()) + " " + r.timestamp()));
        topics.put(topic, records);
      }
    }
    return topics;
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "null" : new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
