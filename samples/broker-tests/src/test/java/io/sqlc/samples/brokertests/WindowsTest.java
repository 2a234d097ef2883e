package io.sqlc.samples.brokertests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.samples.localkafka.LocalKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Windows of every kind on a real broker end with what a computation over all records at once
 * gives, whatever the order of the records.
 */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class WindowsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int RECORDS = 300;
  private static final long SPAN = 60_000;

  /** Not long ago: brokers delete what is older than the retention of its topic. */
  private static final long START =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(3, ChronoUnit.HOURS).toEpochMilli();

  /** Closes the windows of all other records, and leaves them in their stores. */
  private static final long END = START + 7_200_000;

  private static final String RESULT =
      """
      AS SELECT k, AS_VALUE(k) AS name, WINDOWSTART AS ws, WINDOWEND AS we, COUNT(*) AS n, SUM(v) AS total
        FROM readings WINDOW\
      """;

  private static final String SQL =
      """
      CREATE STREAM readings (k STRING KEY, v BIGINT, at_ms BIGINT)
        WITH (KAFKA_TOPIC = 'readings', VALUE_FORMAT = 'JSON', TIMESTAMP = 'at_ms');
      CREATE TABLE tumbled WITH (KAFKA_TOPIC = 'tumbling') %1$s
        TUMBLING (SIZE 10 SECONDS, GRACE PERIOD 3 HOURS) GROUP BY k;
      CREATE TABLE hopped WITH (KAFKA_TOPIC = 'hopping') %1$s
        HOPPING (SIZE 10 SECONDS, ADVANCE BY 5 SECONDS, GRACE PERIOD 3 HOURS) GROUP BY k;
      CREATE TABLE sessions WITH (KAFKA_TOPIC = 'sessions') %1$s
        SESSION (2 SECONDS, GRACE PERIOD 3 HOURS) GROUP BY k;
      CREATE TABLE finals WITH (KAFKA_TOPIC = 'finals') %1$s
        TUMBLING (SIZE 10 SECONDS, RETENTION 1 DAY, GRACE PERIOD 1 HOUR) GROUP BY k EMIT FINAL;
      CREATE STREAM windows (k STRING KEY, name STRING, n BIGINT, total BIGINT)
        WITH (KAFKA_TOPIC = 'tumbling', VALUE_FORMAT = 'JSON', WINDOW_TYPE = 'TUMBLING',
              WINDOW_SIZE = '10 SECONDS');
      CREATE STREAM copies WITH (KAFKA_TOPIC = 'copies')
        AS SELECT k, name, WINDOWSTART AS ws, WINDOWEND AS we, n, total FROM windows;
      """
          .formatted(RESULT);

  @TempDir private Path folder;

  private record Reading(String key, long value, long timestamp) {}

  /** The readings of one key from a start to an end, as the job writes them. */
  private static String result(String key, long start, long end, List<Reading> readings) {
    return "{\"NAME\":\"%s\",\"WS\":%d,\"WE\":%d,\"N\":%d,\"TOTAL\":%d}"
        .formatted(
            key, start, end, readings.size(), readings.stream().mapToLong(Reading::value).sum());
  }

  @Test
  void windowsEndWithWhatAllRecordsGive() throws Exception {
    long seed = System.nanoTime();
    List<Reading> readings = readings(new Random(seed));
    List<Reading> all = new ArrayList<>(readings);
    for (char key = 'a'; key <= 'p'; key++) { // some in each partition
      all.add(new Reading("end-" + key, 1, END));
    }
    Path sql = Files.writeString(folder.resolve("windows.sql"), SQL);
    Path jar = folder.resolve("windows.jar");
    Command.compile(sql, jar);
    try (LocalKafka kafka = LocalKafka.start()) {
      Clients clients = new Clients(kafka.bootstrapServers());
      clients.createTopics("readings");
      clients.send("readings", all.stream().map(WindowsTest::line).toList());
      try (Program job =
          new CompiledJob(jar, folder, List.of()).startAndAwaitRunning(kafka.bootstrapServers())) {
        String told = "seed " + seed + "\n" + job.text();
        TreeSet<String> tumbling = hopping(all, 10_000, 10_000);
        assertEquals(tumbling, last(clients, "tumbling", tumbling), told);
        assertEquals(tumbling, last(clients, "copies", tumbling), told);
        TreeSet<String> hopping = hopping(all, 10_000, 5_000);
        assertEquals(hopping, last(clients, "hopping", hopping), told);
        TreeSet<String> sessions = sessions(all, 2_000);
        assertEquals(sessions, last(clients, "sessions", sessions), told);
        List<String> closed = List.copyOf(hopping(readings, 10_000, 10_000));
        List<String> finals =
            clients.read("finals", PATIENCE, found -> found.size() >= closed.size()).stream()
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .sorted()
                .toList();
        assertEquals(closed, finals, told);
      }
    }
  }

  private static List<Reading> readings(Random random) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      String key = String.valueOf((char) ('a' + random.nextInt(5)));
      readings.add(new Reading(key, random.nextInt(1000), START + random.nextInt((int) SPAN)));
    }
    return readings;
  }

  private static String line(Reading reading) {
    return "%s\t{\"v\": %d, \"at_ms\": %d}"
        .formatted(reading.key(), reading.value(), reading.timestamp());
  }

  /** The last value of each key that is not deleted, once they are what is expected. */
  private static TreeSet<String> last(Clients clients, String topic, TreeSet<String> expected) {
    return last(clients.readKeyed(topic, PATIENCE, found -> last(found).equals(expected)));
  }

  private static TreeSet<String> last(List<Map.Entry<String, String>> records) {
    Map<String, String> rows = new TreeMap<>();
    for (Map.Entry<String, String> entry : records) {
      // the rows of a stream have no window in their keys: their columns say which window it is
      String window = entry.getValue().replaceFirst(",\"N\".*", "");
      if (entry.getValue().isEmpty()) {
        rows.remove(entry.getKey());
      } else {
        rows.put(entry.getKey().length() >= 9 ? entry.getKey() : window, entry.getValue());
      }
    }
    return new TreeSet<>(rows.values());
  }

  private static TreeSet<String> hopping(List<Reading> readings, long size, long advance) {
    Map<String, List<Reading>> windows = new TreeMap<>();
    for (Reading reading : readings) {
      long last = reading.timestamp() - reading.timestamp() % advance;
      for (long start = last; start > reading.timestamp() - size && start >= 0; start -= advance) {
        windows
            .computeIfAbsent(reading.key() + "\t" + start, window -> new ArrayList<>())
            .add(reading);
      }
    }
    TreeSet<String> results = new TreeSet<>();
    windows.forEach(
        (window, rows) -> {
          String[] parts = window.split("\t");
          long start = Long.parseLong(parts[1]);
          results.add(result(parts[0], start, start + size, rows));
        });
    return results;
  }

  private static TreeSet<String> sessions(List<Reading> readings, long gap) {
    TreeSet<String> results = new TreeSet<>();
    for (String key : readings.stream().map(Reading::key).distinct().toList()) {
      List<Reading> sorted =
          Stream.concat(
                  readings.stream()
                      .filter(reading -> reading.key().equals(key))
                      .sorted(Comparator.comparingLong(Reading::timestamp)),
                  Stream.of(new Reading(key, 0, Long.MAX_VALUE)))
              .toList();
      List<Reading> session = new ArrayList<>();
      for (Reading reading : sorted) {
        if (!session.isEmpty()
            && reading.timestamp() - session.get(session.size() - 1).timestamp() > gap) {
          long end = session.get(session.size() - 1).timestamp();
          results.add(result(key, session.get(0).timestamp(), end, session));
          session.clear();
        }
        session.add(reading);
      }
    }
    return results;
  }
}
