package io.sqlc.samples.brokertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.samples.localkafka.LocalKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job of samples/quickstart, compiled as the command does it, in fair weather and foul. */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class FraudJobTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> RESULTS =
      List.of("euro-payments", "scored-payments", "fraud-alerts");
  private static final String NOBODY_LISTENS = "127.0.0.1:1";

  @TempDir private static Path compiled;
  private static Path jar;

  @TempDir private Path folder;
  private LocalKafka kafka;
  private Clients clients;
  private CompiledJob job;

  @BeforeAll
  static void compile() throws Exception {
    jar = compiled.resolve("fraud.jar");
    Command.compile(Path.of("..", "quickstart"), jar);
  }

  @BeforeEach
  void start() {
    kafka = LocalKafka.start();
    clients = new Clients(kafka.bootstrapServers());
    job = new CompiledJob(jar, folder, List.of());
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @Test
  void writesTheExpectedBytesToEveryTopic() throws Exception {
    clients.createTopics("customers", "payments");
    try (Program program = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      clients.send("customers", Data.customers());
      clients.send("payments", Data.payments());
      for (String topic : RESULTS) {
        assertSameRecords(Data.expected(topic), readUntilComplete(topic), program);
      }
      assertTrue(program.process().isAlive());
    }
  }

  @Test
  void aSignalEndsItCleanlyAndItStartsAgainAtOnce() throws Exception {
    clients.createTopics("customers", "payments");
    List<String> payments = Data.payments();
    clients.send("customers", Data.customers());
    try (Program first = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      clients.send("payments", payments.subList(0, 12));
      clients.read("euro-payments", PATIENCE, lines -> lines.size() >= 11);
      first.process().destroy();
      assertEquals(0, first.awaitEnd(PATIENCE), first.text());
    }
    long start = System.nanoTime();
    try (Program second = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      clients.send("payments", payments.subList(12, payments.size()));
      for (String topic : RESULTS) {
        assertSameRecords(Data.expected(topic), readUntilComplete(topic), second);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, "it took " + took);
      assertTrue(second.process().isAlive());
    }
  }

  @Test
  void afterAKillItGoesOnWithoutLosingRecords() throws Exception {
    clients.createTopics("customers", "payments");
    List<String> payments = Data.payments();
    clients.send("customers", Data.customers());
    try (Program first = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      clients.send("payments", payments.subList(0, 12));
      clients.read("euro-payments", PATIENCE, lines -> !lines.isEmpty());
      first.process().destroyForcibly();
      first.awaitEnd(PATIENCE);
    }
    clients.send("payments", payments.subList(12, 20));
    try (Program second = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      clients.send("payments", payments.subList(20, payments.size()));
      for (String topic : RESULTS) {
        // At least once: what was written but not committed may come again.
        Set<String> found = new HashSet<>(readUntilComplete(topic));
        assertEquals(new HashSet<>(Data.expected(topic)), found, second.text());
      }
      assertTrue(second.process().isAlive());
    }
  }

  @Test
  void aBrokerThatIsNotThereIsAClearError() throws Exception {
    try (Program program = job.start(NOBODY_LISTENS)) {
      int exitCode = program.awaitEnd(PATIENCE);
      String text = program.text();
      assertEquals(1, exitCode, text);
      assertTrue(text.contains(NOBODY_LISTENS), text);
      assertNoStackTrace(text);
    }
  }

  @Test
  void aMissingInputTopicIsAClearErrorWithARemedy() throws Exception {
    clients.createTopics("customers");
    try (Program program = job.start(kafka.bootstrapServers())) {
      int exitCode = program.awaitEnd(PATIENCE);
      String text = program.text();
      assertEquals(1, exitCode, text);
      assertTrue(text.contains("payments"), text);
      assertTrue(text.contains("create"), text);
      assertNoStackTrace(text);
    }
  }

  private List<String> readUntilComplete(String topic) throws Exception {
    Set<String> expected = new HashSet<>(Data.expected(topic));
    return clients.read(topic, PATIENCE, found -> found.containsAll(expected));
  }

  /** The same records as often; partitions have no order between them. */
  private static void assertSameRecords(List<String> expected, List<String> found, Program program)
      throws Exception {
    assertEquals(
        String.join("\n", expected.stream().sorted().toList()),
        String.join("\n", found.stream().sorted().toList()),
        program.text());
  }

  private static void assertNoStackTrace(String text) {
    assertFalse(text.contains("\tat "), text);
  }
}
