package io.sqlc.samples.brokertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The quickstart command as a user runs it. */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class QuickstartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir private Path folder;

  @Test
  void showsWhatComesOutChecksItAndLeavesNothing() throws Exception {
    try (Program program = quickstart()) {
      int exitCode = program.awaitEnd(PATIENCE);
      String text = program.text();
      assertEquals(0, exitCode, text);
      assertTrue(text.contains("21 scored, 7 alerts, all as expected"), text);
      assertTrue(
          text.lines()
              .anyMatch(
                  line ->
                      line.contains("c-101  authorised   1450.00 USD  Skyline Watches")
                          && line.endsWith("1334.00  Ana Sousa       70  block")),
          text);
      assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
      assertEquals(List.of(), temporaryFiles());
    }
  }

  @Test
  void leavesNothingWhenItIsInterrupted() throws Exception {
    try (Program program = quickstart()) {
      program.awaitText("Padaria Lume", 1, PATIENCE);
      List<ProcessHandle> children = program.process().descendants().toList();
      assertEquals(1, children.size(), "the job should run");
      program.process().destroy();
      assertNotEquals(0, program.awaitEnd(PATIENCE));
      assertTrue(children.stream().noneMatch(ProcessHandle::isAlive));
      assertEquals(List.of(), temporaryFiles());
    }
  }

  @Test
  void explainsWrongUsage() throws Exception {
    try (Program program = quickstart("--kep")) {
      assertEquals(2, program.awaitEnd(PATIENCE));
      assertTrue(program.text().contains("unknown option '--kep'"), program.text());
      assertTrue(program.text().contains("See ./sqlc quickstart --help."), program.text());
    }
  }

  private Program quickstart(String... options) throws IOException {
    return Command.quickstart(
        folder.resolve("quickstart.log"), Files.createDirectory(temporary()), List.of(options));
  }

  private Path temporary() {
    return folder.resolve("tmp");
  }

  private List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(temporary())) {
      return files.filter(file -> file.getFileName().toString().startsWith("sqlc-")).toList();
    }
  }
}
