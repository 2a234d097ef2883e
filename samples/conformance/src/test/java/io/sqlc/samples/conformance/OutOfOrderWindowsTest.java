package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.runtime.job.Job;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the order in which records arrive within the grace period, each window ends with what a
 * computation over all records at once gives.
 */
class OutOfOrderWindowsTest {
  private static final int ORDERS = 6;
  private static final int RECORDS = 60;

  /** No record is late: the grace period is longer than the time that the records span. */
  private static final long SPAN = 60_000;

  private static final String SOURCE =
      "CREATE STREAM s (k STRING KEY, v BIGINT) WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');\n";

  private static final String SELECT =
      "CREATE TABLE t AS SELECT k, COUNT(*) AS n, SUM(v) AS total, MIN(v) AS low, MAX(v) AS high"
          + " FROM s WINDOW ";

  @TempDir private Path folder;

  private record Event(String key, long value, long timestamp) {}

  /** A window of a key. */
  private record Place(String key, long start, long end) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byKey = key.compareTo(other.key);
      int byStart = byKey == 0 ? Long.compare(start, other.start) : byKey;
      return byStart == 0 ? Long.compare(end, other.end) : byStart;
    }
  }

  /** Cuts the events of one key into windows. */
  private interface Windows {
    Map<Place, List<Event>> of(List<Event> sorted);
  }

  @Test
  void tumblingWindowsDoNotDependOnTheOrder() throws Exception {
    check("TUMBLING (SIZE 7 SECONDS, GRACE PERIOD 1 HOUR)", false, hopping(7_000, 7_000));
  }

  @Test
  void hoppingWindowsDoNotDependOnTheOrder() throws Exception {
    check(
        "HOPPING (SIZE 10 SECONDS, ADVANCE BY 4 SECONDS, GRACE PERIOD 1 HOUR)",
        false,
        hopping(10_000, 4_000));
  }

  @Test
  void sessionsDoNotDependOnTheOrder() throws Exception {
    check("SESSION (2 SECONDS, GRACE PERIOD 1 HOUR)", true, sessions(2_000));
  }

  private void check(String window, boolean session, Windows windows) throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Job job = CompiledSql.job(SOURCE + SELECT + window + " GROUP BY k;");
    for (int i = 0; i < ORDERS; i++) {
      List<Event> events = new ArrayList<>();
      for (int j = 0; j < RECORDS; j++) {
        events.add(
            new Event(
                "k" + random.nextInt(3),
                random.nextInt(200) - 100,
                (long) (random.nextDouble() * SPAN)));
      }
      assertEquals(batch(events, windows), streamed(job, events, session, i), "seed " + seed);
    }
  }

  /** The last row of each window, from the topic. */
  private Map<Place, String> streamed(Job job, List<Event> events, boolean session, int run) {
    Troubles troubles = new Troubles();
    var config = CompiledSql.config(folder.resolve("run" + run + session));
    Map<Place, String> rows = new TreeMap<>();
    try (TopologyTestDriver driver =
        new TopologyTestDriver(
            CompiledSql.topology(job, config, troubles), config, Instant.EPOCH)) {
      var input =
          driver.createInputTopic("s", new ByteArraySerializer(), new ByteArraySerializer());
      for (Event event : events) {
        input.pipeInput(
            new TestRecord<>(
                bytes(event.key()),
                bytes("{\"V\":" + event.value() + "}"),
                Instant.ofEpochMilli(event.timestamp())));
      }
      driver
          .createOutputTopic("T", new ByteArrayDeserializer(), new ByteArrayDeserializer())
          .readRecordsToList()
          .forEach(
              record -> {
                Place place = place(record.key(), session);
                if (record.value() == null) {
                  rows.remove(place);
                } else {
                  rows.put(place, new String(record.value(), StandardCharsets.UTF_8));
                }
              });
    }
    return rows;
  }

  private static Place place(byte[] key, boolean session) {
    int length = key.length - (session ? 16 : 8);
    ByteBuffer bounds = ByteBuffer.wrap(key, length, key.length - length);
    long first = bounds.getLong();
    String text = new String(Arrays.copyOf(key, length), StandardCharsets.UTF_8);
    return session ? new Place(text, bounds.getLong(), first) : new Place(text, first, 0);
  }

  private static Map<Place, String> batch(List<Event> events, Windows windows) {
    Map<Place, String> rows = new TreeMap<>();
    for (String key : List.of("k0", "k1", "k2")) {
      List<Event> own = new ArrayList<>(events.stream().filter(e -> e.key().equals(key)).toList());
      own.sort(java.util.Comparator.comparingLong(Event::timestamp));
      windows
          .of(own)
          .forEach(
              (place, members) -> {
                List<Long> values = members.stream().map(Event::value).toList();
                rows.put(
                    place,
                    "{\"N\":%d,\"TOTAL\":%d,\"LOW\":%d,\"HIGH\":%d}"
                        .formatted(
                            values.size(),
                            values.stream().mapToLong(Long::longValue).sum(),
                            Collections.min(values),
                            Collections.max(values)));
              });
    }
    return rows;
  }

  private static Windows hopping(long size, long advance) {
    return events -> {
      Map<Place, List<Event>> windows = new TreeMap<>();
      for (Event event : events) {
        long last = event.timestamp() - event.timestamp() % advance;
        for (long start = last; start > event.timestamp() - size && start >= 0; start -= advance) {
          windows
              .computeIfAbsent(new Place(event.key(), start, 0), p -> new ArrayList<>())
              .add(event);
        }
      }
      return windows;
    };
  }

  private static Windows sessions(long gap) {
    return events -> {
      Map<Place, List<Event>> windows = new TreeMap<>();
      List<Event> open = new ArrayList<>();
      for (Event event : events) {
        if (!open.isEmpty() && event.timestamp() - open.get(open.size() - 1).timestamp() > gap) {
          windows.put(session(open), open);
          open = new ArrayList<>();
        }
        open.add(event);
      }
      if (!open.isEmpty()) {
        windows.put(session(open), open);
      }
      return windows;
    };
  }

  private static Place session(List<Event> events) {
    return new Place(
        events.get(0).key(), events.get(0).timestamp(), events.get(events.size() - 1).timestamp());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
