package io.sqlc.samples.brokertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.samples.localkafka.LocalKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
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
    clients.createTopics("readings");
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
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (clients.lag("tens", "readings") > 0) {
      assertTrue(System.nanoTime() < end, program.text());
      Thread.sleep(200);
    }
  }
}
