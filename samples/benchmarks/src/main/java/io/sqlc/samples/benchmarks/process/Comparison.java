package io.sqlc.samples.benchmarks.process;

import io.sqlc.samples.benchmarks.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * All runs of a scenario.
 *
 * @param records input records of one run
 */
record Comparison(
    Scenario scenario, long records, List<Measurement> generated, List<Measurement> handWritten) {
  Comparison {
    generated = List.copyOf(generated);
    handWritten = List.copyOf(handWritten);
  }

  List<Measurement> of(Candidate candidate) {
    return candidate == Candidate.GENERATED ? generated : handWritten;
  }

  /** Microseconds of CPU for an input record. */
  double cpuMicros(Candidate candidate) {
    return median(candidate, run -> seconds(run.cpu()) * 1e6 / records);
  }

  double wallSeconds(Candidate candidate) {
    return median(candidate, run -> seconds(run.wall()));
  }

  double firstRecordSeconds(Candidate candidate) {
    return median(candidate, run -> seconds(run.firstRecord()));
  }

  double peakMegabytes(Candidate candidate) {
    return median(candidate, run -> run.peakMemory() / 1e6);
  }

  /** The middle one; of an even number the lower of the two in the middle. */
  private double median(Candidate candidate, ToDoubleFunction<Measurement> value) {
    double[] sorted = of(candidate).stream().mapToDouble(value).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
