package io.sqlc.samples.brokertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.samples.localkafka.LocalKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that fail WHERE are dropped as soon as they are polled, and nobody notices. */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class EarlyWhereTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int RECORDS = 600;
  private static final String SQL =
      """
      CREATE STREAM readings (id STRING KEY, n INT)
        WITH (KAFKA_TOPIC = 'readings', VALUE_FORMAT = 'JSON');
      CREATE STREAM tens WITH (KAFKA_TOPIC = 'tens')
        AS SELECT id, n FROM readings WHERE n % 10 = 0;
      CREATE STREAM timed (id STRING KEY, n INT, made BIGINT, note STRING)
        WITH (KAFKA_TOPIC = 'timed', VALUE_FORMAT = 'JSON', TIMESTAMP = 'made');
      CREATE TABLE counted WITH (KAFKA_TOPIC = 'counted', KEY_FORMAT = 'KAFKA')
        AS SELECT id, COUNT(*) AS c, MAX(made) AS latest FROM timed WHERE n % 10 = 0 GROUP BY id;
      """;

  @TempDir private static Path compiled;
  private static Path jar;

  @TempDir private Path folder;
  private LocalKafka kafka;
  private Clients clients;

  @BeforeAll
  static void compile() throws Exception {
    Path sql = Files.writeString(compiled.resolve("tens.sql"), SQL);
    jar = compiled.resolve("tens.jar");
    Command.compile(sql, jar);
  }

  @BeforeEach
  void start() {
    kafka = LocalKafka.start();
    clients = new Clients(kafka.bootstrapServers());
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void losesNothingWhenItIsKilledAndCommitsWhatItDrops(boolean early) throws Exception {
    CompiledJob job = new CompiledJob(jar, folder, List.of("sqlc.early.where = " + early));
    clients.createTopics("readings", "timed");
    try (Program killed = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      clients.send("readings", readings(0, RECORDS / 2));
      assertTrue(!results(1).isEmpty(), killed.text());
    }
    clients.send("readings", readings(RECORDS / 2, RECORDS));
    try (Program again = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      Set<String> expected = new TreeSet<>(expected());
      List<String> written = results(expected.size());
      assertEquals(expected, new TreeSet<>(written), again.text());
      awaitNoLag(again);

      again.process().destroy();
      assertEquals(0, again.awaitEnd(PATIENCE), again.text());
      assertTrue(again.text().contains("0 bad records"), again.text());

      try (Program third = job.startAndAwaitRunning(kafka.bootstrapServers())) {
        // of these, no record gets as far as a query
        clients.send("readings", List.of("a\t{\"n\": 1}", "b\t{\"n\": 2}", "c\t{\"n\": 3}"));
        awaitNoLag(third);
        clients.send("readings", List.of("z\t{\"n\": 990}"));
        List<String> more = results(expected.size() + 1);
        assertEquals(written.size() + 1, more.size(), third.text());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void stateBehindWhereIsTheSameEitherWay(boolean early) throws Exception {
    CompiledJob job = new CompiledJob(jar, folder, List.of("sqlc.early.where = " + early));
    clients.createTopics("readings", "timed");
    clients.send("timed", timed(0, RECORDS / 2));
    try (Program killed = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      String half = "k0\t{\"C\":5,\"LATEST\":1280}";
      assertTrue(clients.read("counted", PATIENCE, found -> found.contains(half)).contains(half));
      awaitNoLag(killed, "timed");
    }
    clients.send("timed", timed(RECORDS / 2, RECORDS));
    clients.send("timed", List.of("k0\t{\"n\": 10, \"note\": \"no event time\"}"));
    try (Program again = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      awaitNoLag(again, "timed");
      Map<String, String> expected = counted();
      Map<String, String> last = new TreeMap<>();
      clients
          .read("counted", PATIENCE, found -> rows(found).containsAll(expected.entrySet()))
          .forEach(row -> last.put(row.split("\t")[0], row.split("\t")[1]));
      assertEquals(expected, last, again.text());
    }
  }

  /** What is counted in the end, by key. */
  private static Map<String, String> counted() {
    Map<String, String> counted = new TreeMap<>();
    for (int key = 0; key < 7; key++) {
      int k = key;
      List<Integer> wanted =
          IntStream.range(0, RECORDS).filter(n -> n % 10 == 0 && n % 7 == k).boxed().toList();
      int latest = 1000 + wanted.get(wanted.size() - 1);
      counted.put("k" + key, "{\"C\":" + wanted.size() + ",\"LATEST\":" + latest + "}");
    }
    return counted;
  }

  private static Set<Map.Entry<String, String>> rows(List<String> found) {
    return found.stream()
        .map(row -> row.split("\t"))
        .map(parts -> Map.entry(parts[0], parts[1]))
        .collect(Collectors.toSet());
  }

  private static List<String> timed(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            n -> "k%d\t{\"n\": %d, \"made\": %d, \"note\": \"x\"}".formatted(n % 7, n, 1000 + n))
        .toList();
  }

  private static List<String> readings(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "k" + n % 7 + "\t{\"n\": " + n + "}").toList();
  }

  private static List<String> expected() {
    return IntStream.iterate(0, n -> n < RECORDS, n -> n + 10)
        .mapToObj(n -> "k" + n % 7 + "\t{\"N\":" + n + "}")
        .toList();
  }

  /** What is written, once there are so many different records. */
  private List<String> results(int different) {
    return clients.read("tens", PATIENCE, found -> new TreeSet<>(found).size() >= different);
  }

  private void awaitNoLag(Program program) throws Exception {
    awaitNoLag(program, "readings");
  }

  private void awaitNoLag(Program program, String topic) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (clients.lag("tens", topic) > 0) {
      assertTrue(System.nanoTime() < end, program.text());
      Thread.sleep(200);
    }
  }
}
