package io.sqlc.samples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The compiled job as a process of its own. */
final class JobProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int LINES_OF_LOG = 20;

  private final Process process;
  private final Path log;

  private JobProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts the workspace's jar against a broker. */
  static JobProcess start(Workspace workspace, String bootstrapServers) {
    try {
      Files.writeString(workspace.settings(), settings(workspace), StandardCharsets.ISO_8859_1);
      Process process =
          new ProcessBuilder(command(workspace, bootstrapServers))
              .redirectErrorStream(true)
              .redirectOutput(workspace.log().toFile())
              .start();
      process.getOutputStream().close();
      return new JobProcess(process, workspace.log());
    } catch (IOException e) {
      throw new QuickstartFailure("cannot start the job: " + e.getMessage(), e);
    }
  }

  private static List<String> command(Workspace workspace, String bootstrapServers) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // A job that lives for seconds gains nothing from the optimising compiler.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-jar",
        workspace.jar().toString(),
        "--bootstrap-servers",
        bootstrapServers,
        "--config",
        workspace.settings().toString());
  }

  /** Kafka's own settings, chosen for a short way through rather than for many records. */
  private static String settings(Workspace workspace) {
    return """
        # Written by ./sqlc quickstart
        state.dir = %s
        commit.interval.ms = 100
        producer.linger.ms = 0
        """
        .formatted(workspace.state().toString().replace("\\", "\\\\"));
  }

  /**
   * Returns when the job says that it runs.
   *
   * @throws QuickstartFailure when it ends or says nothing for a minute
   */
  void awaitRunning() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!log().contains("is running")) {
      requireAlive();
      if (System.nanoTime() > end) {
        throw new QuickstartFailure(
            "the job has not started within " + PATIENCE.toSeconds() + " s" + endOfLog());
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
  }

  /** Throws {@link QuickstartFailure} when the job has ended. */
  void requireAlive() {
    if (!process.isAlive()) {
      throw new QuickstartFailure(
          "the job ended with exit code " + process.exitValue() + endOfLog());
    }
  }

  /** Its log's last lines, below a line that announces them. */
  String endOfLog() {
    List<String> lines = log().lines().toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size());
    return last.isEmpty()
        ? "; it logged nothing"
        : "; its log ends with\n" + String.join("\n", last);
  }

  private String log() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new QuickstartFailure("cannot read the job's log: " + e.getMessage(), e);
    }
  }

  /** Asks the job to end, as Ctrl-C would, and returns its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new QuickstartFailure("the job did not end when asked to" + endOfLog());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      try {
        stop();
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
