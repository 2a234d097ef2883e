package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.runtime.job.Job;
import io.sqlc.runtime.job.Query;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Joins of two inputs, interleaved at random, give what a nested loop gives. A failure tells the
 * seed; {@code -Drandom.joins.seed=} runs it again.
 */
class RandomJoinsTest {
  private static final int ROUNDS = 2;
  private static final int RECORDS = 40;
  private static final long BEFORE = 2_000;
  private static final long AFTER = 3_000;

  private static final String SQL =
      """
      CREATE STREAM l (id INT KEY, v INT) WITH (KAFKA_TOPIC='l', VALUE_FORMAT='JSON');
      CREATE STREAM r (id INT KEY, v INT) WITH (KAFKA_TOPIC='r', VALUE_FORMAT='JSON');
      CREATE TABLE tl (id INT PRIMARY KEY, v INT) WITH (KAFKA_TOPIC='tl', VALUE_FORMAT='JSON');
      CREATE TABLE tr (id INT PRIMARY KEY, v INT) WITH (KAFKA_TOPIC='tr', VALUE_FORMAT='JSON');
      CREATE STREAM s_inner AS SELECT ROWKEY AS k, l.v AS a, r.v AS b FROM l JOIN r
        WITHIN (2 SECONDS, 3 SECONDS) GRACE PERIOD 1 HOUR ON l.id + 0 = r.id + 0;
      CREATE STREAM s_left AS SELECT l.id, l.v AS a, r.v AS b FROM l LEFT JOIN r
        WITHIN (2 SECONDS, 3 SECONDS) GRACE PERIOD 1 HOUR ON l.id = r.id;
      CREATE STREAM s_full AS SELECT ROWKEY AS k, l.v AS a, r.v AS b FROM l FULL JOIN r
        WITHIN (2 SECONDS, 3 SECONDS) GRACE PERIOD 1 HOUR ON l.id = r.id;
      CREATE TABLE t_inner AS SELECT tl.id, tl.v AS a, tr.v AS b FROM tl JOIN tr ON tl.id = tr.id;
      CREATE TABLE t_left AS SELECT tl.id, tl.v AS a, tr.v AS b FROM tl LEFT JOIN tr ON tl.id = tr.id;
      CREATE TABLE t_right AS SELECT tr.id, tl.v AS a, tr.v AS b FROM tl RIGHT JOIN tr ON tl.id = tr.id;
      CREATE TABLE t_full AS SELECT ROWKEY AS k, tl.v AS a, tr.v AS b FROM tl FULL JOIN tr ON tl.id = tr.id;
      """;

  @TempDir Path folder;

  /** A record of one of the two inputs; a null value deletes. */
  private record Event(boolean left, int key, Integer value, long time) {}

  @Test
  void joinsGiveWhatANestedLoopGives() throws Exception {
    long seed = Long.getLong("random.joins.seed", System.nanoTime());
    try (MemoryCompiler javac = new MemoryCompiler(System.getProperty("java.class.path"))) {
      Job job = compile(javac);
      for (int round = 0; round < ROUNDS; round++) {
        Random random = new Random(seed + round);
        String told = "random.joins.seed=" + (seed + round);
        List<Event> events = events(random, false);
        compareStreams(job, "INNER", events, told);
        // Kafka Streams pads a late record at once, and gives its partner later as well
        List<Event> inOrder = new ArrayList<>(events);
        inOrder.sort(Comparator.comparingLong(Event::time));
        compareStreams(job, "LEFT", inOrder, told);
        compareStreams(job, "FULL", inOrder, told);
        List<Event> changes = events(random, true);
        for (String type : List.of("INNER", "LEFT", "RIGHT", "FULL")) {
          List<String> actual = run(job, "T_" + type, "t", changes);
          assertEquals(tables(type, changes), actual, told + " tables " + type);
        }
      }
    }
  }

  private void compareStreams(Job job, String type, List<Event> events, String told) {
    List<String> actual = run(job, "S_" + type, "", withEnd(events));
    assertEquals(sorted(streams(type, events)), sorted(actual), told + " streams " + type);
  }

  private static Job compile(MemoryCompiler javac) throws ReflectiveOperationException {
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    List.of(new SourceFile("joins.sql", SQL)),
                    "joins",
                    "joins",
                    Map.of(),
                    List.of()));
    assertTrue(result.job().isPresent(), () -> result.diagnostics().toString());
    MemoryClasses classes =
        new MemoryClasses(
            javac.compile(result.job().get()), RandomJoinsTest.class.getClassLoader());
    return (Job) classes.loadClass(result.job().get().mainClass()).getConstructor().newInstance();
  }

  private static List<Event> events(Random random, boolean deletes) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      Integer value = deletes && random.nextInt(3) == 0 ? null : Integer.valueOf(i);
      events.add(
          new Event(
              random.nextBoolean(), random.nextInt(3), value, 10_000 + random.nextInt(15_000)));
    }
    return events;
  }

  /** A last record of another key, so late that all windows are closed then. */
  private static List<Event> withEnd(List<Event> events) {
    List<Event> all = new ArrayList<>(events);
    all.add(new Event(true, 99, 0, 100_000_000));
    return all;
  }

  /** All pairs within the window, and the rows without a partner. */
  private static List<String> streams(String type, List<Event> events) {
    List<String> rows = new ArrayList<>();
    for (Event event : events) {
      boolean alone = true;
      for (Event other : events) {
        if (other.left() != event.left() && other.key() == event.key()) {
          Event left = event.left() ? event : other;
          Event right = event.left() ? other : event;
          if (right.time() >= left.time() - BEFORE && right.time() <= left.time() + AFTER) {
            alone = false;
            if (event.left()) {
              rows.add(
                  row(
                      event.key(),
                      left.value(),
                      right.value(),
                      Math.max(left.time(), right.time())));
            }
          }
        }
      }
      if (alone && (type.equals("FULL") || type.equals("LEFT") && event.left())) {
        Integer value = event.value();
        rows.add(
            event.left()
                ? row(event.key(), value, null, event.time())
                : row(event.key(), null, value, event.time()));
      }
    }
    return rows;
  }

  /** What each change makes of the row of its key. */
  private static List<String> tables(String type, List<Event> events) {
    Map<Integer, Event> lefts = new TreeMap<>();
    Map<Integer, Event> rights = new TreeMap<>();
    List<String> rows = new ArrayList<>();
    for (Event event : events) {
      Map<Integer, Event> own = event.left() ? lefts : rights;
      boolean there = own.containsKey(event.key());
      if (event.value() == null) {
        own.remove(event.key());
      } else {
        own.put(event.key(), event);
      }
      Event left = lefts.get(event.key());
      Event right = rights.get(event.key());
      Event other = event.left() ? right : left;
      long time = other == null ? event.time() : Math.max(event.time(), other.time());
      boolean needsLeft = type.equals("INNER") || type.equals("LEFT");
      boolean needsRight = type.equals("INNER") || type.equals("RIGHT");
      if ((left != null || !needsLeft)
          && (right != null || !needsRight)
          && (left != null || right != null)) {
        rows.add(row(event.key(), value(left), value(right), time));
      } else if (event.value() == null
          && (other != null
              ? type.equals("INNER") || ownIsNeeded(type, event)
              : there && deleted(type, event))) {
        rows.add(event.key() + " null " + time);
      }
    }
    return rows;
  }

  /** Whether a join without this side's row has no row. */
  private static boolean ownIsNeeded(String type, Event event) {
    return type.equals(event.left() ? "LEFT" : "RIGHT");
  }

  /** Whether a join gave a row for this side's row alone. */
  private static boolean deleted(String type, Event event) {
    return type.equals("FULL") || ownIsNeeded(type, event);
  }

  private static Integer value(Event event) {
    return event == null ? null : event.value();
  }

  private static String row(int key, Integer a, Integer b, long time) {
    return key + " {\"A\":" + a + ",\"B\":" + b + "} " + time;
  }

  private static List<String> sorted(List<String> rows) {
    List<String> sorted = new ArrayList<>(rows);
    Collections.sort(sorted);
    return sorted;
  }

  private List<String> run(Job job, String query, String prefix, List<Event> events) {
    Query built =
        job.queries().stream().filter(q -> q.name().equals(query)).findFirst().orElseThrow();
    TopicLog written = new TopicLog();
    CaseRegistry registry = new CaseRegistry(List.of(), 0);
    try (QueryRun run = new QueryRun(built, Map.of(), registry, folder, new Troubles(), written)) {
      for (Event event : events) {
        String value = event.value() == null ? null : "{\"v\":" + event.value() + "}";
        run.pipe(
            prefix + (event.left() ? "l" : "r"),
            new TestRecord<>(
                ByteBuffer.allocate(4).putInt(event.key()).array(),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochMilli(event.time())));
      }
    }
    return written.of(query).stream()
        .map(
            record ->
                ByteBuffer.wrap(record.key()).getInt()
                    + " "
                    + (record.value() == null
                        ? "null"
                        : new String(record.value(), StandardCharsets.UTF_8))
                    + " "
                    + record.timestamp())
        .toList();
  }
}
