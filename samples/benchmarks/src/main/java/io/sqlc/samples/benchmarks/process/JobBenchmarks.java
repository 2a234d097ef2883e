package io.sqlc.samples.benchmarks.process;

import io.sqlc.samples.benchmarks.InputTopic;
import io.sqlc.samples.benchmarks.Scenario;
import io.sqlc.samples.benchmarks.data.InputRecords;
import io.sqlc.samples.localkafka.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Runs the generated job of each scenario and the one written by hand in turn, on one broker and
 * the same input, compares what they write, and reports medians and ratios.
 */
public final class JobBenchmarks {
  private final Options options;
  private final Broker broker;
  private final TopicOffsets offsets;
  private final Path folder;
  private final Set<InputTopic> filled = EnumSet.noneOf(InputTopic.class);
  private final long start;

  private JobBenchmarks(Options options, Broker broker, Path folder) {
    this.options = options;
    this.broker = broker;
    this.offsets = new TopicOffsets(broker.admin());
    this.folder = folder;
    // Ends before now: topics with a retention count from the time of day.
    this.start = System.currentTimeMillis() - options.records() / 5;
  }

  /** See {@link Options#USAGE}; ends with 1 where outputs differ, with 2 on wrong usage. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(Options.USAGE);
      System.exit(2);
      return;
    }
    try (TemporaryFolder folder = TemporaryFolder.create("sqlc-benchmarks-");
        Broker broker = Broker.start()) {
      new JobBenchmarks(options, broker, folder.path()).run();
    } catch (BenchmarkFailure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws IOException, InterruptedException {
    List<Comparison> comparisons = new ArrayList<>();
    for (Scenario scenario : options.scenarios()) {
      comparisons.add(compare(scenario));
    }
    String report = Report.of(comparisons, folder);
    System.out.print("\n" + report);
    Files.createDirectories(options.report().toAbsolutePath().getParent());
    Files.writeString(options.report(), report);
  }

  private Comparison compare(Scenario scenario) throws IOException, InterruptedException {
    Candidate.prepare(scenario, folder, Home.layers());
    for (InputTopic topic : scenario.inputs()) {
      if (filled.add(topic)) {
        offsets.create(topic.topic());
        new Preload(broker.bootstrapServers(), start).fill(topic, options.records());
      }
    }
    offsets.create(scenario.output());
    JobRun run = new JobRun(broker, offsets, folder, options);
    List<Measurement> generated = new ArrayList<>();
    List<Measurement> handWritten = new ArrayList<>();
    for (int round = 1; round <= options.rounds(); round++) {
      handWritten.add(measure(run, scenario, Candidate.HAND_WRITTEN, round));
      generated.add(measure(run, scenario, Candidate.GENERATED, round));
      requireSame(scenario, last(generated).output(), last(handWritten).output());
    }
    long records =
        scenario.inputs().stream()
            .mapToLong(topic -> InputRecords.count(topic, options.records()))
            .sum();
    return new Comparison(scenario, records, generated, handWritten);
  }

  private static Measurement measure(JobRun run, Scenario scenario, Candidate candidate, int round)
      throws IOException, InterruptedException {
    Measurement result = run.measure(scenario, candidate, round);
    System.out.printf(
        Locale.ROOT,
        "%-12s round %d  %-12s  CPU %6.1f s  wall %6.1f s  first record %4.1f s  peak %4.0f MB  "
            + "%,d records%n",
        scenario.label(),
        round,
        candidate.label(),
        result.cpu().toMillis() / 1e3,
        result.wall().toMillis() / 1e3,
        result.firstRecord().toMillis() / 1e3,
        result.peakMemory() / 1e6,
        result.output().records());
    return result;
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static void requireSame(Scenario scenario, Output generated, Output handWritten) {
    if (!generated.sameAs(handWritten)) {
      throw new BenchmarkFailure(
          scenario.label()
              + ": the outputs differ: generated "
              + generated
              + ", hand-written "
              + handWritten);
    }
  }
}
