package io.sqlc.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.build.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's ordinary pom, built by Maven. */
class CompileThroughMavenTest {
  private static final Path SAMPLE = Path.of("..", "samples", "quickstart");

  private final NestedMaven maven = new NestedMaven();

  @TempDir Path folder;
  private Path project;
  private Path sql;

  @BeforeEach
  void copySample() throws IOException {
    project = folder.resolve("quickstart");
    sql = project.resolve("src/main/sql/fraud.sql");
    Files.createDirectories(sql.getParent());
    Files.copy(SAMPLE.resolve("pom.xml"), project.resolve("pom.xml"));
    Files.copy(SAMPLE.resolve("src/main/sql/fraud.sql"), sql);
  }

  @Test
  void commandPluginAndWrittenProjectGiveTheSameJar() throws Exception {
    Path byCommand = folder.resolve("by-command.jar");
    Command.run(folder, "compile", "quickstart", "-o", "by-command.jar");

    assertSucceeds(maven.run(project, "package"));
    assertEquals(-1, Files.mismatch(byCommand, jarIn(project)), "the plugin's jar");

    Command.run(project, "compile", ".", "--maven-project", "../written");
    Path written = folder.resolve("written");
    assertSucceeds(maven.run(written, "package"));
    assertEquals(-1, Files.mismatch(byCommand, jarIn(written)), "the written project's jar");
  }

  @Test
  void errorsInTheSqlFailTheBuildWithTheirPlacesAndNoStackTrace() throws Exception {
    Files.writeString(
        sql,
        "\nCREATE STREAM broken AS SELECT nonsense FROM payments;\nCREATE STREAM x AS SELECT;\n",
        StandardOpenOption.APPEND);
    List<String> lines = Files.readAllLines(sql);
    NestedMaven.Result result = maven.run(project, "package");
    assertNotEquals(0, result.exitCode(), result.output());
    String place = "src/main/sql/fraud.sql:" + lines.size() + ":";
    assertTrue(result.output().contains(place), result.output());
    assertTrue(result.output().contains("[ERROR] error[SQLC02"), result.output());
    assertTrue(result.output().contains("in 1 file"), result.output());
    assertFalse(result.output().contains("\tat "), result.output());
    assertFalse(Files.exists(project.resolve("target/classes")), "something was compiled");
  }

  @Test
  void aProjectWithoutSqlFailsWithWhatToDo() throws Exception {
    Files.delete(sql);
    NestedMaven.Result result = maven.run(project, "compile");
    assertNotEquals(0, result.exitCode(), result.output());
    assertTrue(result.output().contains("error[SQLC0103]: no .sql files in src/main/sql"));
  }

  @Test
  void packingWithoutCompilingFailsWithWhatToDo() throws Exception {
    String goal = "io.sqlc:sqlc-maven-plugin:" + Versions.read().sqlc() + ":jar";
    NestedMaven.Result result = maven.run(project, goal);
    assertNotEquals(0, result.exitCode(), result.output());
    assertTrue(result.output().contains("error[SQLC1006]: there is no compiled job in "));
    assertTrue(result.output().contains("let the goal 'compile'"), result.output());
  }

  private static void assertSucceeds(NestedMaven.Result result) {
    assertEquals(0, result.exitCode(), result.output());
  }

  private static Path jarIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("target"))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
      assertEquals(1, jars.size(), jars.toString());
      return jars.get(0);
    }
  }
}
