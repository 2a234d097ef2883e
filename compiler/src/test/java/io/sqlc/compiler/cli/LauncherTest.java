package io.sqlc.compiler.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script in a made-up checkout, with a Java and a Maven that only say what they get.
 */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "sqlc");
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "env",
          "dirname",
          "basename",
          "readlink",
          "find",
          "head",
          "mkdir",
          "mv",
          "rm",
          "cp",
          "tee",
          "grep",
          "sed",
          "mktemp",
          "touch",
          "cat");

  @TempDir Path temporary;
  private Path root;
  private Path bin;
  private Path javaHome;
  private Path built;

  private record Result(int exitCode, String output) {}

  @BeforeEach
  void checkout() throws IOException {
    root = Files.createDirectories(temporary.resolve("my checkout"));
    bin = Files.createDirectories(temporary.resolve("bin"));
    javaHome = temporary.resolve("jdk 17");
    for (String tool : TOOLS) {
      Files.createSymbolicLink(bin.resolve(tool), find(tool));
    }
    Files.copy(LAUNCHER, root.resolve("sqlc"));
    Files.setPosixFilePermissions(
        root.resolve("sqlc"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(root.resolve("pom.xml"), "");
    script(javaHome.resolve("bin/java"), "for a; do printf '[%s]\\n' \"$a\"; done");
    script(javaHome.resolve("bin/javac"), "exit 0");
    Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
    script(bin.resolve("mvn"), "echo '[INFO] Building sqlc compiler 0.1.0-SNAPSHOT   [4/4]'");
    Path home = root.resolve("compiler/target/sqlc-home");
    Files.createDirectories(home.resolve("base"));
    Files.createDirectories(home.resolve("lib"));
    Files.writeString(home.resolve("lib/a.jar"), "");
    built = Files.writeString(home.resolve("built"), "");
    Files.setLastModifiedTime(built, FileTime.from(Instant.now().plusSeconds(60)));
  }

  /** JUnit warns of every link that it finds when it deletes the folder. */
  @AfterEach
  void deleteLinks() throws IOException {
    for (String tool : TOOLS) {
      Files.deleteIfExists(bin.resolve(tool));
    }
    Files.deleteIfExists(temporary.resolve("a link"));
    Files.deleteIfExists(temporary.resolve("other link"));
  }

  @Test
  void runsThroughLinksWithSpacesInPathsAndKeepsArguments() throws Exception {
    Path link = temporary.resolve("a link");
    Files.createSymbolicLink(link, Path.of("other link"));
    Files.createSymbolicLink(temporary.resolve("other link"), root.resolve("sqlc"));
    Result result = run(link, withJava(), "compile", "my file.sql", "");
    assertEquals(0, result.exitCode(), result.output());
    assertTrue(
        result.output().contains("[-Dsqlc.home=" + root + "/compiler/target/sqlc-home]"),
        result.output());
    assertTrue(
        result.output().endsWith("[io.sqlc.compiler.cli.Sqlc]\n[compile]\n[my file.sql]\n[]\n"),
        result.output());
    assertFalse(result.output().contains("building"), result.output());
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJava() throws Exception {
    Result result = run(root.resolve("sqlc"), Map.of(), "version");
    assertEquals(1, result.exitCode());
    assertTrue(result.output().startsWith("sqlc: no Java found\n"), result.output());
    assertTrue(result.output().contains("install a JDK 17 or newer"), result.output());
  }

  @Test
  void saysThatJavaHomeIsWrong() throws Exception {
    Result result = run(root.resolve("sqlc"), Map.of("JAVA_HOME", "/nowhere"), "version");
    assertEquals(1, result.exitCode());
    assertTrue(result.output().contains("JAVA_HOME is /nowhere"), result.output());
  }

  @Test
  void refusesAnOldJava() throws Exception {
    Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"1.8.0_392\"\n");
    Result result = run(root.resolve("sqlc"), withJava(), "version");
    assertEquals(1, result.exitCode());
    assertTrue(result.output().contains("is Java 1.8.0_392, which is too old"), result.output());
  }

  @Test
  void buildsWhatIsOutOfDateAndOnlyThat() throws Exception {
    outOfDate();
    Result first = run(root.resolve("sqlc"), withJava(), "version");
    assertEquals(0, first.exitCode(), first.output());
    assertTrue(first.output().contains("sqlc: building [4/4] sqlc compiler\n"), first.output());
    assertTrue(Files.exists(built));
    Result second = run(root.resolve("sqlc"), withJava(), "version");
    assertFalse(second.output().contains("building"), second.output());
  }

  @Test
  void aBuildThatFailsIsShownAndTriedAgain() throws Exception {
    outOfDate();
    script(bin.resolve("mvn"), "echo '[ERROR] no network'; exit 1");
    for (int i = 0; i < 2; i++) {
      Result result = run(root.resolve("sqlc"), withJava(), "version");
      assertEquals(1, result.exitCode());
      assertTrue(result.output().contains("[ERROR] no network\n"), result.output());
      assertTrue(result.output().contains("all of its output is in " + root), result.output());
    }
  }

  @Test
  void buildingNeedsACompilerAndMaven() throws Exception {
    outOfDate();
    Files.delete(bin.resolve("mvn"));
    Result withoutMaven = run(root.resolve("sqlc"), withJava(), "version");
    assertEquals(1, withoutMaven.exitCode());
    assertTrue(withoutMaven.output().contains("install Maven"), withoutMaven.output());
    Files.delete(javaHome.resolve("bin/javac"));
    Result withoutCompiler = run(root.resolve("sqlc"), withJava(), "version");
    assertEquals(1, withoutCompiler.exitCode());
    assertTrue(withoutCompiler.output().contains("is a JRE"), withoutCompiler.output());
  }

  private void outOfDate() throws IOException {
    Files.setLastModifiedTime(built, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
  }

  private Map<String, String> withJava() {
    return Map.of("JAVA_HOME", javaHome.toString());
  }

  private Result run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(launcher.toString());
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.directory(temporary.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    return new Result(process.waitFor(), output);
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/usr/bin/env bash\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path find(String tool) {
    for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")) {
      if (Files.isExecutable(Path.of(folder, tool))) {
        return Path.of(folder, tool);
      }
    }
    assumeTrue(false, "there is no " + tool + " on this machine");
    throw new IllegalStateException();
  }
}
