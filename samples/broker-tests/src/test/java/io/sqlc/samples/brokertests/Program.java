package io.sqlc.samples.brokertests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, with all that it prints in one file. */
record Program(Process process, Path output) implements AutoCloseable {

  /** Starts {@code java ARGUMENTS}. */
  static Program java(Path output, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    if (Runtime.version().feature() >= 23) {
      // As the launcher: the JVM would warn of what Kafka's clients do.
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
    process.getOutputStream().close();
    return new Program(process, output);
  }

  String text() throws IOException {
    return Files.exists(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
  }

  /** Waits until it has printed a text so many times in all. */
  void awaitText(String part, int times, Duration patience) throws Exception {
    long end = System.nanoTime() + patience.toNanos();
    while (text().split(part, -1).length - 1 < times) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError(
            "no '" + part + "' from the program, which " + state() + "; it printed:\n" + text());
      }
      Thread.sleep(20);
    }
  }

  /** Waits for its end and gives its exit code. */
  int awaitEnd(Duration patience) throws Exception {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("the program has not ended; it printed:\n" + text());
    }
    return process.exitValue();
  }

  private String state() {
    return process.isAlive() ? "still runs" : "ended with exit code " + process.exitValue();
  }

  /** Kills it where it still runs. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
