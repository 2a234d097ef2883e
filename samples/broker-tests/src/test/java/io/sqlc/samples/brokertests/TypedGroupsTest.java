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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups that are objects between two commits survive what the record cache would. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class TypedGroupsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int KEYS = 7;
  private static final int WINDOWS = 5;
  private static final int KINDS = 4;

  /** The tables: in windows, and without windows behind a repartition topic. */
  private static final List<String> TABLES = List.of("totals", "sums");

  private static final Pattern RESULT =
      Pattern.compile("\\{\"NAME\":\"(.*)\",\"OPENED\":(\\d+),\"N\":(\\d+),\"TOTAL\":(\\d+)}");
  private static final String SQL =
      """
      CREATE STREAM readings (id STRING KEY, kind STRING, amount INT, made BIGINT)
        WITH (KAFKA_TOPIC = 'readings', VALUE_FORMAT = 'JSON', TIMESTAMP = 'made');
      CREATE TABLE totals WITH (KAFKA_TOPIC = 'totals') AS
        SELECT id, AS_VALUE(id) AS name, WINDOWSTART AS opened, COUNT(*) AS n, SUM(amount) AS total
        FROM readings
        WINDOW TUMBLING (SIZE 1 MINUTE, GRACE PERIOD 1 DAY)
        GROUP BY id;
      CREATE TABLE sums WITH (KAFKA_TOPIC = 'sums') AS
        SELECT kind, AS_VALUE(kind) AS name, 0 AS opened, COUNT(*) AS n, SUM(amount) AS total
        FROM readings
        GROUP BY kind
        HAVING COUNT(*) % 3 > 0;
      """;

  @TempDir private static Path compiled;
  private static Path jar;

  @TempDir private Path folder;
  private LocalKafka kafka;
  private Clients clients;
  private int sent;

  /** Begins with a minute; topics with a retention count from the time of day. */
  private final long base = System.currentTimeMillis() / 60_000 * 60_000 - 3_600_000;

  /** What a group has. */
  private record Total(int n, int total) {}

  @BeforeAll
  static void compile() throws Exception {
    Path sql = Files.writeString(compiled.resolve("totals.sql"), SQL);
    jar = compiled.resolve("totals.jar");
    Command.compile(sql, jar);
  }

  @BeforeEach
  void start() throws Exception {
    kafka = LocalKafka.start();
    clients = new Clients(kafka.bootstrapServers());
    clients.createTopics("readings");
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @ParameterizedTest
  @CsvSource({"exactly_once_v2, true", "at_least_once, true", "at_least_once, false"})
  void losesNothingWhenItIsKilledAndCountsNothingTwiceWhereThatIsAsked(
      String guarantee, boolean typed) throws Exception {
    CompiledJob job = job(typed, "processing.guarantee = " + guarantee);
    for (int round = 0; round < 2; round++) {
      try (Program killed = job.startAndAwaitRunning(kafka.bootstrapServers())) {
        int before = clients.read("totals", Duration.ofSeconds(1), found -> false).size();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(300));
        await("totals", results -> results.size() > before, killed);
        // in the middle of its work, at another moment of a commit each time
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
      awaitNoLag(last);
      if (guarantee.equals("exactly_once_v2")) {
        assertResults(last);
      } else {
        Map<String, Total> results = lastOf(await("totals", r -> hasAll(lastOf(r)), last));
        assertTrue(hasAll(results), () -> results + " has less than " + expected("totals"));
      }
    }
  }

  @Test
  void isSwitchedOnAndOffWithTheStateThatThereIs() throws Exception {
    for (boolean typed : new boolean[] {true, false, true, false}) {
      try (Program program = job(typed).startAndAwaitRunning(kafka.bootstrapServers())) {
        send(100);
        awaitNoLag(program);
        assertResults(program);
        program.process().destroy();
        assertEquals(0, program.awaitEnd(PATIENCE), program.text());
      }
      if (sent > 100) {
        // what one store has logged, the other restores
        deleteState();
      }
    }
  }

  private CompiledJob job(boolean typed, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("sqlc.typed.windows = " + typed);
    all.add("sqlc.typed.groups = " + typed);
    return new CompiledJob(jar, folder, all);
  }

  private void deleteState() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Sends the next records; the one of a number is always the same. */
  private void send(int records) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < records; i++, sent++) {
      lines.add(
          "k%d\t{\"kind\": \"g%d\", \"amount\": %d, \"made\": %d}"
              .formatted(sent % KEYS, sent % KINDS, sent, base + sent % WINDOWS * 60_000L + sent));
    }
    try {
      clients.send("readings", lines);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertResults(Program program) throws Exception {
    for (String table : TABLES) {
      Map<String, Total> due = expected(table);
      assertEquals(due, lastOf(await(table, r -> lastOf(r).equals(due), program)), table);
    }
  }

  private Map<String, Total> expected(String table) {
    Map<String, Total> expected = new TreeMap<>();
    for (int i = 0; i < sent; i++) {
      expected.merge(
          table.equals("totals")
              ? "k" + i % KEYS + "@" + (base + i % WINDOWS * 60_000L)
              : "g" + i % KINDS + "@0",
          new Total(1, i),
          (a, b) -> new Total(a.n() + b.n(), a.total() + b.total()));
    }
    if (table.equals("sums")) {
      expected.values().removeIf(total -> total.n() % 3 == 0);
    }
    return expected;
  }

  private boolean hasAll(Map<String, Total> results) {
    return expected("totals").entrySet().stream()
        .allMatch(
            due -> {
              Total found = results.getOrDefault(due.getKey(), new Total(0, 0));
              return found.n() >= due.getValue().n() && found.total() >= due.getValue().total();
            });
  }

  /** The table that results make, lines of key and value. */
  private static Map<String, Total> lastOf(List<String> results) {
    Map<String, Total> last = new TreeMap<>();
    for (String result : results) {
      String[] parts = result.split("\t", 2);
      if (parts[1].equals("null")) {
        last.remove(parts[0] + "@0");
        continue;
      }
      Matcher matcher = RESULT.matcher(parts[1]);
      assertTrue(matcher.matches(), result);
      last.put(
          matcher.group(1) + "@" + matcher.group(2),
          new Total(Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4))));
    }
    return last;
  }

  /** What is written to a topic, once it is enough or time is up. */
  private List<String> await(String topic, Predicate<List<String>> enough, Program program)
      throws Exception {
    assertTrue(program.process().isAlive(), program.text());
    return clients.read(topic, PATIENCE, enough);
  }

  private void awaitNoLag(Program program) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (clients.lag("totals", "readings") > 0) {
      assertTrue(System.nanoTime() < end && program.process().isAlive(), program.text());
      Thread.sleep(200);
    }
  }
}
