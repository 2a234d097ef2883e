package io.sqlc.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.build.ClassCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** User-defined functions in a Maven project: in its sources, beside the SQL, in a dependency. */
class FunctionsThroughMavenTest {
  private static final String SQL =
      """
      CREATE STREAM s (k STRING KEY, a STRUCT<street STRING, zip INT>, n INT)
        WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
      CREATE STREAM t AS SELECT k, MOVE(a) AS moved, LOUD(k) AS loud, TWICE(n) AS twice FROM s;
      """;

  private final NestedMaven maven = new NestedMaven();

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void writeProject() throws IOException {
    project = folder.resolve("moves");
    write(project.resolve("src/main/sql/moves.sql"), SQL);
    write(
        project.resolve("src/main/sql/own/Loud.java"),
        """
        package own;

        import io.sqlc.runtime.function.Overload;
        import io.sqlc.runtime.function.SqlFunction;

        @SqlFunction(name = "LOUD", description = "A loud text.")
        public class Loud {
          @Overload
          public String loud(String text) {
            return text + "!";
          }
        }
        """);
    write(
        project.resolve("src/main/java/own/Address.java"),
        "package own;\n\npublic record Address(String street, int zip) {}\n");
    write(
        project.resolve("src/main/java/own/Move.java"),
        """
        package own;

        import io.sqlc.runtime.function.Overload;
        import io.sqlc.runtime.function.SqlFunction;

        @SqlFunction(name = "MOVE", description = "Next door.")
        public class Move {
          @Overload
          public static Address move(Address address) {
            return new Address(address.street(), address.zip() + 1);
          }
        }
        """);
    publish();
    String pom = Files.readString(Path.of("..", "samples", "quickstart", "pom.xml"));
    write(
        project.resolve("pom.xml"),
        pom.replaceFirst(
                "</dependencies>",
                """
                <dependency>
                    <groupId>com.example</groupId>
                    <artifactId>functions</artifactId>
                    <version>1.0</version>
                  </dependency>
                </dependencies>\
                """)
            .replaceFirst(
                "</version>(\\s*)<executions>",
                "</version>$1<configuration><functions><function>com.example:functions</function>"
                    + "</functions></configuration>$1<executions>"));
  }

  /** Puts functions, and what they need, into the repository of the tests. */
  private void publish() throws IOException {
    Map<String, byte[]> classes =
        ClassCompiler.of(List.of(OurJars.base(maven)))
            .compile(
                List.of(
                    new JavaFile(
                        "dep/Twice.java",
                        """
                        package dep;

                        import io.sqlc.runtime.function.Overload;
                        import io.sqlc.runtime.function.SqlFunction;

                        @SqlFunction(name = "TWICE", description = "Twice as much.")
                        public class Twice {
                          @Overload
                          public static int twice(int number) {
                            return helper.Sum.of(number, number);
                          }
                        }
                        """),
                    new JavaFile(
                        "helper/Sum.java",
                        """
                        package helper;

                        public class Sum {
                          public static int of(int a, int b) {
                            return a + b;
                          }
                        }
                        """)));
    Map<String, byte[]> functions = new TreeMap<>();
    functions.put("dep/Twice.class", classes.get("dep/Twice.class"));
    functions.put(
        "META-INF/maven/com.example/functions/pom.properties",
        "groupId=com.example\nartifactId=functions\nversion=1.0\n"
            .getBytes(StandardCharsets.UTF_8));
    publish(
        "functions",
        functions,
        "<dependencies><dependency><groupId>com.example</groupId><artifactId>helper</artifactId>"
            + "<version>1.0</version></dependency></dependencies>");
    publish("helper", Map.of("helper/Sum.class", classes.get("helper/Sum.class")), "");
  }

  private void publish(String artifact, Map<String, byte[]> entries, String dependencies)
      throws IOException {
    Path place = maven.artifact("com/example/" + artifact + "/1.0");
    Files.createDirectories(place);
    Files.writeString(
        place.resolve(artifact + "-1.0.pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>"
            + artifact
            + "</artifactId><version>1.0</version>"
            + dependencies
            + "</project>");
    try (JarOutputStream out =
        new JarOutputStream(Files.newOutputStream(place.resolve(artifact + "-1.0.jar")))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    Files.copy(place.resolve(artifact + "-1.0.jar"), folder.resolve(artifact + ".jar"));
  }

  @Test
  void commandPluginAndWrittenProjectGiveTheSameJar() throws Exception {
    NestedMaven.Result result = maven.run(project, "package");
    assertEquals(0, result.exitCode(), result.output());
    Path byPlugin = jarIn(project);
    try (JarFile jar = new JarFile(byPlugin.toFile())) {
      for (String name :
          List.of("own/Move", "own/Address", "own/Loud", "dep/Twice", "helper/Sum")) {
        assertTrue(jar.getEntry(name + ".class") != null, name);
      }
    }

    Command.run(
        folder,
        "compile",
        "moves",
        "--udf-jar",
        "functions.jar",
        "--udf-jar",
        "helper.jar",
        "-o",
        "by-command.jar");
    assertEquals(-1, Files.mismatch(folder.resolve("by-command.jar"), byPlugin), "the plugin's");

    Command.run(
        folder,
        "compile",
        "moves",
        "--udf-jar",
        "functions.jar",
        "--udf-jar",
        "helper.jar",
        "--maven-project",
        "written");
    Path written = folder.resolve("written");
    String pom = Files.readString(written.resolve("pom.xml"));
    assertTrue(pom.contains("<artifactId>functions</artifactId>\n      <version>1.0</ver"), pom);
    assertTrue(pom.contains("<groupId>moves.functions</groupId>"), pom);
    result = maven.run(written, "package");
    assertEquals(0, result.exitCode(), result.output());
    assertEquals(-1, Files.mismatch(byPlugin, jarIn(written)), "the written project's");
  }

  @Test
  void errorsInSourcesAreShownAtTheirPlaces() throws Exception {
    Path source = project.resolve("src/main/java/own/Move.java");
    Files.writeString(
        source, Files.readString(source).replace("move(Address address)", "move(Object address)"));
    NestedMaven.Result result = maven.run(project, "compile");
    assertNotEquals(0, result.exitCode(), result.output());
    assertTrue(result.output().contains("error[SQLC0551]"), result.output());
    assertTrue(result.output().contains("src/main/java/own/Move.java:9:30"), result.output());
  }

  @Test
  void aFunctionsDependencyThatIsNotThereFailsTheBuild() throws Exception {
    Path pom = project.resolve("pom.xml");
    Files.writeString(
        pom, Files.readString(pom).replace("com.example:functions<", "com.example:function<"));
    NestedMaven.Result result = maven.run(project, "compile");
    assertNotEquals(0, result.exitCode(), result.output());
    assertTrue(
        result
            .output()
            .contains("the project has no such dependency; it has com.example:functions, com."),
        result.output());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path jarIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("target"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }
}
