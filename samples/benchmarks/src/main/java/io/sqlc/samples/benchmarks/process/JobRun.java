package io.sqlc.samples.benchmarks.process;

import io.sqlc.samples.benchmarks.InputTopic;
import io.sqlc.samples.benchmarks.Scenario;
import io.sqlc.samples.localkafka.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** Starts a job, waits until it has read everything, and measures it. */
record JobRun(Broker broker, TopicOffsets offsets, Path jars, Options options) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long BETWEEN_LOOKS_MS = 50;

  /** What both jobs are told; all else is as they have it by themselves. */
  private static final String SETTINGS =
      """
      bootstrap.servers=%s
      application.id=%s
      state.dir=%s
      num.stream.threads=2
      processing.guarantee=at_least_once
      commit.interval.ms=1000
      """;

  Measurement measure(Scenario scenario, Candidate candidate, int round)
      throws IOException, InterruptedException {
    String applicationId = scenario.label() + "-" + candidate.label() + "-" + round;
    Map<TopicPartition, Long> before = offsets.ends(Stream.of(scenario.output()));
    try (TemporaryFolder folder = TemporaryFolder.create("sqlc-benchmark-")) {
      Path settings = folder.path().resolve("job.properties");
      Files.writeString(settings, settings(applicationId, folder.path(), candidate));
      Path log = Files.createTempFile(jars, applicationId, ".log");
      List<String> jvm = new ArrayList<>(List.of("-Xmx2g"));
      jvm.addAll(options.jvm());
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(candidate.command(scenario, jars, settings, jvm))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try {
        Duration first = awaitFirstRecord(scenario, process, before, start, log);
        awaitEnd(scenario, process, applicationId, start, log);
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        long memory = peakMemory(process.pid());
        Output output = Output.read(broker, offsets, scenario, before);
        return new Measurement(wall, cpu, first, memory, output);
      } finally {
        stop(process);
        offsets.deleteInternal(applicationId);
        offsets.empty(scenario.output());
      }
    }
  }

  private String settings(String applicationId, Path folder, Candidate candidate) {
    String settings =
        SETTINGS.formatted(broker.bootstrapServers(), applicationId, folder.resolve("state"));
    return switch (candidate) {
      case GENERATED -> settings + String.join("\n", options.jobProperties());
      case HAND_WRITTEN -> settings + "auto.offset.reset=earliest\n";
    };
  }

  private Duration awaitFirstRecord(
      Scenario scenario, Process process, Map<TopicPartition, Long> before, long start, Path log)
      throws InterruptedException {
    long sum = before.values().stream().mapToLong(Long::longValue).sum();
    while (offsets.written(scenario.output()) == sum) {
      pause(process, start, log);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void awaitEnd(
      Scenario scenario, Process process, String applicationId, long start, Path log)
      throws InterruptedException {
    Map<TopicPartition, Long> ends =
        offsets.ends(scenario.inputs().stream().map(InputTopic::topic));
    while (!offsets.isDone(applicationId, ends)) {
      pause(process, start, log);
    }
  }

  private static void pause(Process process, long start, Path log) throws InterruptedException {
    Thread.sleep(BETWEEN_LOOKS_MS);
    if (!process.isAlive()) {
      throw new BenchmarkFailure(
          "the job ended with " + process.exitValue() + "; its log:\n" + textOf(log));
    }
    if (System.nanoTime() - start > PATIENCE.toNanos()) {
      throw new BenchmarkFailure(
          "the job is not done after " + PATIENCE + "; its log:\n" + textOf(log));
    }
  }

  /** The log lies in a folder that is deleted. */
  private static String textOf(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "unreadable: " + e.getMessage();
    }
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** What Linux says; elsewhere -1. */
  private static long peakMemory(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(-1);
  }
}
