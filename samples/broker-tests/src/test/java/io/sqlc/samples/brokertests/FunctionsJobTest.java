package io.sqlc.samples.brokertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.build.ClassCompiler;
import io.sqlc.runtime.function.SqlFunction;
import io.sqlc.samples.localkafka.LocalKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** User-defined functions of a source and of a jar, in a job that runs by itself. */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class FunctionsJobTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final String SQL =
      """
      CREATE STREAM orders (id STRING KEY, place STRUCT<city STRING, zip INT>, words ARRAY<STRING>)
        WITH (KAFKA_TOPIC = 'orders', VALUE_FORMAT = 'JSON');
      CREATE STREAM shouted WITH (KAFKA_TOPIC = 'shouted')
        AS SELECT id, NEXT_DOOR(place)->zip AS zip, SHOUT(place->city) AS city FROM orders;
      CREATE STREAM letters WITH (KAFKA_TOPIC = 'letters')
        AS SELECT id, TWICE_EACH(words) AS word FROM orders;
      CREATE TABLE longest WITH (KAFKA_TOPIC = 'longest')
        AS SELECT id, LONGEST(words[1]) AS longest FROM orders GROUP BY id;
      """;

  /** Beside the SQL. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "NextDoor.java",
          """
          package own;

          import io.sqlc.runtime.function.Overload;
          import io.sqlc.runtime.function.SqlFunction;

          @SqlFunction(name = "NEXT_DOOR", description = "The next house.")
          public class NextDoor {
            public record Place(String city, Integer zip) {}

            @Overload
            public static Place next(Place place) {
              return new Place(place.city(), place.zip() + 1);
            }
          }
          """,
          "Longest.java",
          """
          package own;

          import io.sqlc.runtime.function.Aggregate;
          import io.sqlc.runtime.function.Overload;
          import io.sqlc.runtime.function.SqlAggregate;
          import io.sqlc.runtime.state.StateForm;
          import io.sqlc.runtime.state.StateForms;

          @SqlAggregate(name = "LONGEST", description = "The longest text.")
          public final class Longest implements Aggregate<String, String, String> {
            @Overload(value = "LONGEST(STRING text)", returns = "STRING")
            public static Aggregate<String, String, String> longest() {
              return new Longest();
            }

            @Override public String initial() { return null; }
            @Override public String add(String state, String text) { return merge(state, text); }
            @Override public String result(String state) { return state; }
            @Override public String merge(String earlier, String later) {
              if (earlier == null || later == null) {
                return earlier == null ? later : earlier;
              }
              return later.length() > earlier.length() ? later : earlier;
            }
            @Override public StateForm<String> state() { return StateForms.STRING; }
          }
          """);

  /** In a jar, with what they need. */
  private static final List<JavaFile> IN_JAR =
      List.of(
          new JavaFile(
              "fn/Shout.java",
              """
              package fn;

              import io.sqlc.runtime.function.Overload;
              import io.sqlc.runtime.function.SqlFunction;

              @SqlFunction(name = "SHOUT", description = "A loud text.")
              public class Shout {
                @Overload
                public String shout(String text) {
                  return text == null ? null : text + new needed.Loudness().marks();
                }
              }
              """),
          new JavaFile(
              "needed/Loudness.java",
              """
              package needed;

              public class Loudness {
                public String marks() {
                  return "!";
                }
              }
              """),
          new JavaFile(
              "fn/TwiceEach.java",
              """
              package fn;

              import io.sqlc.runtime.function.Overload;
              import io.sqlc.runtime.function.SqlTableFunction;
              import java.util.ArrayList;
              import java.util.List;

              @SqlTableFunction(name = "TWICE_EACH", description = "Each element twice.")
              public class TwiceEach {
                @Overload
                public static <T> List<T> twice(List<T> list) {
                  List<T> all = new ArrayList<>(list);
                  all.addAll(list);
                  return all;
                }
              }
              """));

  @TempDir private Path folder;

  @Test
  void runInTheJobsJar() throws Exception {
    Path sql = Files.createDirectories(folder.resolve("sql/own")).getParent();
    Files.writeString(sql.resolve("orders.sql"), SQL);
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Files.writeString(sql.resolve("own").resolve(source.getKey()), source.getValue());
    }
    Path jar = folder.resolve("orders.jar");
    Command.compile(sql, jar, "--udf-jar", functions().toString());

    try (LocalKafka kafka = LocalKafka.start()) {
      Clients clients = new Clients(kafka.bootstrapServers());
      clients.createTopics("orders");
      CompiledJob job = new CompiledJob(jar, folder, List.of());
      try (Program program = job.startAndAwaitRunning(kafka.bootstrapServers())) {
        clients.send(
            "orders",
            List.of(
                "a\t{\"PLACE\":{\"CITY\":\"Ulm\",\"ZIP\":7},\"WORDS\":[\"one\",\"two\"]}",
                "a\t{\"PLACE\":null,\"WORDS\":[\"three\"]}"));
        assertEquals(
            List.of("a\t{\"ZIP\":8,\"CITY\":\"Ulm!\"}", "a\t{\"ZIP\":null,\"CITY\":null}"),
            clients.read("shouted", PATIENCE, found -> found.size() >= 2),
            program.text());
        assertEquals(
            List.of(
                "a\t{\"WORD\":\"one\"}",
                "a\t{\"WORD\":\"two\"}",
                "a\t{\"WORD\":\"one\"}",
                "a\t{\"WORD\":\"two\"}",
                "a\t{\"WORD\":\"three\"}",
                "a\t{\"WORD\":\"three\"}"),
            clients.read("letters", PATIENCE, found -> found.size() >= 6),
            program.text());
        Predicate<List<String>> last = found -> found.contains("a\t{\"LONGEST\":\"three\"}");
        assertTrue(last.test(clients.read("longest", PATIENCE, last)), program.text());
        // the call with NULL was counted, and shown with its place
        assertTrue(program.text().contains("orders.sql:4"), program.text());
        assertFalse(program.text().contains("NoClassDefFoundError"), program.text());
      }
    }
  }

  private Path functions() throws Exception {
    Path runtime =
        Path.of(SqlFunction.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = folder.resolve("functions.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry :
          ClassCompiler.of(List.of(runtime)).compile(IN_JAR).entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return jar;
  }
}
