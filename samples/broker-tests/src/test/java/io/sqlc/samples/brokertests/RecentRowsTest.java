package io.sqlc.samples.brokertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.samples.localkafka.LocalKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of joined streams that are remembered hide none of those that are only stored. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RecentRowsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int KEYS = 5;
  private static final int STEP_MS = 100;
  private static final int WITHIN_MS = 5_000;
  private static final String SQL =
      """
      CREATE STREAM bids (id STRING KEY, bid INT, made BIGINT)
        WITH (KAFKA_TOPIC = 'bids', VALUE_FORMAT = 'JSON', TIMESTAMP = 'made');
      CREATE STREAM views (id STRING KEY, seen INT, made BIGINT)
        WITH (KAFKA_TOPIC = 'views', VALUE_FORMAT = 'JSON', TIMESTAMP = 'made');
      CREATE STREAM seen_bids WITH (KAFKA_TOPIC = 'seen-bids') AS
        SELECT b.id, bid, seen
        FROM bids b JOIN views v WITHIN 5 SECONDS GRACE PERIOD 1 HOUR ON b.id = v.id;
      """;

  @TempDir private Path folder;
  private LocalKafka kafka;
  private Clients clients;
  private int sent;

  /** Topics with a retention count from the time of day. */
  private final long base = System.currentTimeMillis() - 3_600_000;

  @BeforeEach
  void start() throws Exception {
    kafka = LocalKafka.start();
    clients = new Clients(kafka.bootstrapServers());
    clients.createTopics("bids", "views");
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @ParameterizedTest
  @CsvSource({"exactly_once_v2, true", "at_least_once, true", "at_least_once, false"})
  void findsAllPartnersAfterItWasKilled(String guarantee, boolean remembered) throws Exception {
    Path jar = folder.resolve("seen.jar");
    Command.compile(Files.writeString(folder.resolve("seen.sql"), SQL), jar);
    CompiledJob job =
        new CompiledJob(
            jar,
            folder,
            List.of("processing.guarantee = " + guarantee, "sqlc.recent.rows = " + remembered));
    for (int round = 0; round < 2; round++) {
      try (Program killed = job.startAndAwaitRunning(kafka.bootstrapServers())) {
        int before = clients.read("seen-bids", Duration.ofSeconds(1), found -> false).size();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(150));
        clients.read("seen-bids", PATIENCE, found -> found.size() > before);
        Thread.sleep(150 * round);
        killed.process().destroyForcibly().waitFor();
        sending.join();
      }
      if (round == 0) {
        deleteState();
      }
    }
    try (Program last = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      send(50);
      List<String> due = expected();
      List<String> found =
          clients.read("seen-bids", PATIENCE, all -> new TreeSet<>(all).size() >= due.size());
      assertTrue(last.process().isAlive(), last.text());
      assertEquals(due, new ArrayList<>(new TreeSet<>(found)));
      if (guarantee.equals("exactly_once_v2")) {
        assertEquals(due, found.stream().sorted().toList());
      }
    }
  }

  private void deleteState() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Sends the next bids and views; those of a number are always the same. */
  private void send(int records) {
    try {
      for (int end = sent + records; sent < end; sent += 10) {
        clients.send("bids", lines("bid"));
        clients.send("views", lines("seen"));
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> lines(String column) {
    List<String> lines = new ArrayList<>();
    for (int i = sent; i < sent + 10; i++) {
      lines.add(
          "k%d\t{\"%s\": %d, \"made\": %d}".formatted(i % KEYS, column, i, base + i * STEP_MS));
    }
    return lines;
  }

  private List<String> expected() {
    TreeSet<String> pairs = new TreeSet<>();
    for (int bid = 0; bid < sent; bid++) {
      for (int view = bid % KEYS; view < sent; view += KEYS) {
        if (Math.abs(bid - view) * STEP_MS <= WITHIN_MS) {
          pairs.add("k%d\t{\"BID\":%d,\"SEEN\":%d}".formatted(bid % KEYS, bid, view));
        }
      }
    }
    return new ArrayList<>(pairs);
  }
}
