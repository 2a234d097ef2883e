package io.sqlc.compiler.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.RunningJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' aggregates over records, and those of ksqlDB, in jobs that run. */
class OwnAggregatesTest {
  /** As its author wrote it for ksqlDB: the list that it is given is changed. */
  private static final String KSQL =
      """
      package own;

      import io.confluent.ksql.function.udaf.TableUdaf;
      import io.confluent.ksql.function.udaf.Udaf;
      import io.confluent.ksql.function.udaf.UdafDescription;
      import io.confluent.ksql.function.udaf.UdafFactory;
      import java.util.ArrayList;
      import java.util.List;

      @UdafDescription(name = "last_ones", description = "The last texts.", author = "me")
      public final class LastOnes {
        private LastOnes() {}

        @UdafFactory(description = "as one text")
        public static TableUdaf<String, List<String>, String> create(final int most) {
          return new TableUdaf<>() {
            @Override public List<String> initialize() { return new ArrayList<>(); }

            @Override public List<String> aggregate(String current, List<String> all) {
              if (all.size() == most) {
                all.remove(0);
              }
              all.add(current);
              return all;
            }

            @Override public List<String> undo(String value, List<String> all) {
              all.remove(value);
              return all;
            }

            @Override public List<String> merge(List<String> one, List<String> two) {
              one.addAll(two);
              return one;
            }

            @Override public String map(List<String> all) { return String.join("+", all); }
          };
        }

        @UdafFactory(description = "of numbers", returnSchema = "BIGINT")
        public static Udaf<Integer, Long, Long> create() {
          return new Udaf<>() {
            @Override public Long initialize() { return 0L; }
            @Override public Long aggregate(Integer number, Long sum) { return sum + number; }
            @Override public Long merge(Long one, Long two) { return one + two; }
            @Override public Long map(Long sum) { return sum; }
          };
        }
      }
      """;

  private static final String RECORDS =
      """
      package own;

      import io.sqlc.runtime.function.Arguments2;
      import io.sqlc.runtime.function.Overload;
      import io.sqlc.runtime.function.SqlAggregate;
      import io.sqlc.runtime.function.Udaf;
      import java.time.LocalDate;

      @SqlAggregate(name = "FARTHEST", description = "The place with the highest number.")
      public final class Farthest {
        private Farthest() {}

        public record Place(String city, Integer zip) {}

        public record Seen(Place place, LocalDate day) {}

        @Overload
        public static Udaf<Arguments2<Place, LocalDate>, Seen, Seen> farthest() {
          return new Udaf<>() {
            @Override public Seen initialize() { return null; }

            @Override public Seen aggregate(Arguments2<Place, LocalDate> seen, Seen all) {
              return merge(all, new Seen(seen.first(), seen.second()));
            }

            @Override public Seen merge(Seen one, Seen two) {
              return one == null || two.place().zip() > one.place().zip() ? two : one;
            }

            @Override public Seen map(Seen all) { return all; }
          };
        }
      }
      """;

  private static final String NESTED =
      """
      package own;

      import io.confluent.ksql.function.udaf.Udaf;
      import io.confluent.ksql.function.udaf.UdafDescription;
      import io.confluent.ksql.function.udaf.UdafFactory;
      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;

      @UdafDescription(name = "same_ones", description = "Texts seen twice or more.", author = "me")
      public final class SameOnes {
        private SameOnes() {}

        @UdafFactory(description = "how many")
        public static Udaf<String, Map<String, List<String>>, Integer> create() {
          return new Udaf<>() {
            @Override public Map<String, List<String>> initialize() { return new HashMap<>(); }

            @Override public Map<String, List<String>> aggregate(
                String current, Map<String, List<String>> all) {
              all.computeIfAbsent(current, each -> new ArrayList<>()).add(current);
              return all;
            }

            @Override public Map<String, List<String>> merge(
                Map<String, List<String>> one, Map<String, List<String>> two) {
              one.putAll(two);
              return one;
            }

            @Override public Integer map(Map<String, List<String>> all) {
              return (int) all.values().stream().filter(each -> each.size() > 1).count();
            }
          };
        }
      }
      """;

  /** Lists and dates within records within lists are changed. */
  private static final String WITHIN_RECORDS =
      """
      package own;

      import io.sqlc.runtime.function.Overload;
      import io.sqlc.runtime.function.SqlAggregate;
      import io.sqlc.runtime.function.Udaf;
      import java.sql.Timestamp;
      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;

      @SqlAggregate(name = "TIMES", description = "How often and how late texts were seen.")
      public final class Times {
        private Times() {}

        public record Seen(String text, List<Integer> places, Timestamp last) {}

        public record All(Map<String, Seen> byText, List<Seen> inOrder, Boolean none) {}

        @Overload
        public static Udaf<String, All, Long> times() {
          return new Udaf<>() {
            @Override public All initialize() {
              return new All(new HashMap<>(), new ArrayList<>(), null);
            }

            @Override public All aggregate(String text, All all) {
              Seen seen =
                  all.byText().computeIfAbsent(
                      text, each -> new Seen(each, new ArrayList<>(), new Timestamp(0)));
              seen.places().add(all.inOrder().size());
              seen.last().setTime(seen.last().getTime() + 100);
              all.inOrder().add(seen);
              return all;
            }

            @Override public All merge(All one, All two) {
              one.byText().putAll(two.byText());
              return one;
            }

            @Override public Long map(All all) {
              return all.byText().values().stream()
                  .mapToLong(each -> each.places().size() + each.last().getTime())
                  .max()
                  .orElse(0);
            }
          };
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void changeNothingWithinRecordsThatIsStillNeeded() throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/own"));
    Files.writeString(own.resolve("Times.java"), WITHIN_RECORDS);
    String sql =
        """
        CREATE STREAM s (k STRING KEY, t STRING) WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
        CREATE TABLE t AS SELECT k, TIMES(t) AS n FROM s GROUP BY k HAVING TIMES(t) = 101;
        """;
    try (RunningJob job = RunningJob.of(sql, FunctionFailures.read(folder), Map.of())) {
      job.feed("s", "a", "{\"T\":\"x\"}");
      job.feed("s", "a", "{\"T\":\"x\"}");
      job.feed("s", "a", "{\"T\":\"x\"}");
      assertEquals(Arrays.asList("{\"N\":101}", null), job.written("T"));
    }
  }

  @Test
  void changeNothingThatIsStillNeeded() throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/own"));
    Files.writeString(own.resolve("SameOnes.java"), NESTED);
    String sql =
        """
        CREATE STREAM s (k STRING KEY, t STRING) WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
        CREATE TABLE t AS SELECT k, SAME_ONES(t) AS n FROM s GROUP BY k HAVING SAME_ONES(t) = 0;
        """;
    // groups are objects then, and HAVING looks at what they were before
    try (RunningJob job = RunningJob.of(sql, FunctionFailures.read(folder), Map.of())) {
      job.feed("s", "a", "{\"T\":\"x\"}");
      job.feed("s", "a", "{\"T\":\"x\"}");
      job.feed("s", "a", "{\"T\":\"x\"}");
      assertEquals(Arrays.asList("{\"N\":0}", null), job.written("T"));
    }
  }

  @Test
  void runAsTheirAuthorsMeantThem() throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/own"));
    Files.writeString(own.resolve("LastOnes.java"), KSQL);
    Files.writeString(own.resolve("Farthest.java"), RECORDS);
    String sql =
        """
        CREATE STREAM s (k STRING KEY, t STRING, n INT, d DATE, p STRUCT<city STRING, zip INT>)
          WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
        CREATE TABLE t AS SELECT k, LAST_ONES(t, 2) AS texts, LAST_ONES(n) AS n, FARTHEST(p, d) AS f
          FROM s GROUP BY k;
        """;
    try (RunningJob job = RunningJob.of(sql, FunctionFailures.read(folder))) {
      job.feed("s", "a", "{\"T\":\"x\",\"N\":1,\"D\":5,\"P\":{\"CITY\":\"Ulm\",\"ZIP\":7}}");
      job.feed("s", "a", "{\"T\":\"y\",\"N\":2,\"D\":6,\"P\":{\"CITY\":\"Bonn\",\"ZIP\":3}}");
      job.feed("s", "a", "{\"T\":\"z\",\"N\":3,\"D\":7,\"P\":{\"CITY\":\"Kiel\",\"ZIP\":9}}");
      String ulm = "{\"PLACE\":{\"CITY\":\"Ulm\",\"ZIP\":7},\"DAY\":5}";
      String kiel = "{\"PLACE\":{\"CITY\":\"Kiel\",\"ZIP\":9},\"DAY\":7}";
      assertEquals(
          List.of(
              "{\"TEXTS\":\"x\",\"N\":1,\"F\":" + ulm + "}",
              "{\"TEXTS\":\"x+y\",\"N\":3,\"F\":" + ulm + "}",
              "{\"TEXTS\":\"y+z\",\"N\":6,\"F\":" + kiel + "}"),
          job.written("T"));
    }
  }

  @Test
  void thatCanUndoComputeOverTables() throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/own"));
    Files.writeString(own.resolve("LastOnes.java"), KSQL);
    String sql =
        """
        CREATE TABLE s (k STRING PRIMARY KEY, g STRING, t STRING)
          WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
        CREATE TABLE t AS SELECT g, LAST_ONES(t, 9) AS texts FROM s GROUP BY g;
        """;
    try (RunningJob job = RunningJob.of(sql, FunctionFailures.read(folder))) {
      job.feed("s", "a", "{\"G\":\"g\",\"T\":\"x\"}");
      job.feed("s", "b", "{\"G\":\"g\",\"T\":\"y\"}");
      job.feed("s", "a", "{\"G\":\"g\",\"T\":\"z\"}");
      List<String> written = job.written("T");
      assertEquals("{\"TEXTS\":\"y+z\"}", written.get(written.size() - 1));
    }
  }
}
