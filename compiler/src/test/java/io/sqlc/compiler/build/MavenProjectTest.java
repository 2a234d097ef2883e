package io.sqlc.compiler.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.RuntimeLayer;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenProjectTest {
  private static final Versions VERSIONS =
      new Versions("0.9", "0.5", "0.6", "1.1", "1.2", "1.3", "1.4");
  private static final List<SourceFile> SOURCES =
      List.of(
          new SourceFile("x/fraud.sql", "SELECT 1;\n"), new SourceFile("y/fraud.sql", "-- 2\n"));

  @TempDir Path temporary;

  @Test
  void writesPomSourcesResourceAndSql() throws IOException {
    Path folder = temporary.resolve("new/project");
    write(folder, job("a/A.java", "a/B.java"), false);
    assertEquals(
        List.of(
            ".gitignore",
            ".sqlc-files",
            "pom.xml",
            "src/main/java/a/A.java",
            "src/main/java/a/B.java",
            "src/main/resources/META-INF/sqlc/job.properties",
            "src/main/sql/2-fraud.sql",
            "src/main/sql/fraud.sql"),
        filesIn(folder));
    String pom = Files.readString(folder.resolve("pom.xml"));
    assertTrue(pom.contains("<artifactId>fraud</artifactId>"), pom);
    assertTrue(pom.contains("<groupId>com.example</groupId>"), pom);
    assertTrue(pom.contains("<sqlc.version>0.9</sqlc.version>"), pom);
    assertFalse(pom.contains("{{"), pom);
    assertEquals(
        new JobProperties("fraud", "a.A", false),
        JobProperties.read(folder.resolve("src/main/resources/META-INF/sqlc/job.properties")));
  }

  @Test
  void thePomHasTheLibrariesOfTheFormatsThatTheJobUses() throws IOException {
    assertEquals(List.of(), formatLibraries(Set.of()));
    assertEquals(List.of(), formatLibraries(Set.of(RuntimeLayer.ROCKSDB)));
    assertEquals(List.of("org.apache.avro:avro:0.5"), formatLibraries(Set.of(RuntimeLayer.AVRO)));
    assertEquals(
        List.of("org.apache.avro:avro:0.5", "com.google.protobuf:protobuf-java:0.6"),
        formatLibraries(Set.of(RuntimeLayer.values())));
  }

  /** The dependencies in the pom, but for the runtime. */
  private List<String> formatLibraries(Set<RuntimeLayer> layers) throws IOException {
    Path folder = temporary.resolve("with" + layers.size() + layers.hashCode());
    write(folder, new GeneratedJob("fraud", "a.A", List.of(), layers, Map.of()), false);
    List<String> found = new ArrayList<>();
    Matcher dependency =
        Pattern.compile(
                "<dependency>\\s*<groupId>(.*)</groupId>\\s*<artifactId>(.*)</artifactId>"
                    + "\\s*<version>(.*)</version>\\s*</dependency>")
            .matcher(Files.readString(folder.resolve("pom.xml")));
    while (dependency.find()) {
      found.add(dependency.group(1) + ":" + dependency.group(2) + ":" + dependency.group(3));
    }
    assertEquals("io.sqlc:sqlc-runtime-support:${sqlc.version}", found.remove(0));
    return found;
  }

  @Test
  void writesOverItsOwnProjectAndKeepsWhatOthersAdded() throws IOException {
    Path folder = temporary.resolve("project");
    write(folder, job("a/A.java", "a/Old.java"), false);
    Files.writeString(folder.resolve("README.md"), "mine");
    write(folder, job("a/A.java", "a/New.java"), false);
    assertTrue(Files.exists(folder.resolve("README.md")));
    assertTrue(Files.exists(folder.resolve("src/main/java/a/New.java")));
    assertFalse(Files.exists(folder.resolve("src/main/java/a/Old.java")));
  }

  @Test
  void refusesAFolderWithOtherFilesUnlessForced() throws IOException {
    Path file = Files.writeString(temporary.resolve("README.md"), "mine");
    DiagnosticException thrown =
        assertThrows(DiagnosticException.class, () -> write(temporary, job("a/A.java"), false));
    assertEquals(DiagnosticCode.BUILD_FOLDER_NOT_OURS, thrown.diagnostics().get(0).code());
    assertEquals(List.of("README.md"), filesIn(temporary));
    write(temporary, job("a/A.java"), true);
    assertEquals("mine", Files.readString(file));
    assertTrue(Files.exists(temporary.resolve("pom.xml")));
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    DiagnosticException thrown =
        assertThrows(DiagnosticException.class, () -> write(file, job("a/A.java"), false));
    assertEquals(DiagnosticCode.BUILD_OUTPUT_UNWRITABLE, thrown.diagnostics().get(0).code());
  }

  @Test
  void sourceFolderLeavesOtherFilesUnlessItIsItsOwn() throws IOException {
    Path stranger = temporary.resolve("src/b/Stranger.java");
    Files.createDirectories(stranger.getParent());
    Files.writeString(stranger, "");
    SourceFolder sources = new SourceFolder(temporary.resolve("src"));
    sources.write(job("a/A.java"));
    assertEquals(List.of("a/A.java", "b/Stranger.java"), filesIn(temporary.resolve("src")));
    sources.replaceWith(job("a/A.java"));
    assertEquals(List.of("a/A.java"), filesIn(temporary.resolve("src")));
    assertFalse(Files.exists(stranger.getParent()));
  }

  private static void write(Path folder, GeneratedJob job, boolean force) {
    new MavenProject(folder, VERSIONS).write(job, "com.example", SOURCES, List.of(), force);
  }

  private static GeneratedJob job(String... paths) {
    List<JavaFile> files =
        Stream.of(paths).map(path -> new JavaFile(path, "// " + path + "\n")).toList();
    return new GeneratedJob("fraud", "a.A", files, false);
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
