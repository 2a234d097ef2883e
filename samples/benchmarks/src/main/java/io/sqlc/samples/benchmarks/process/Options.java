package io.sqlc.samples.benchmarks.process;

import io.sqlc.samples.benchmarks.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be run.
 *
 * @param records bids that each job reads
 * @param rounds how often each of the two jobs runs
 * @param jvm further options of the jobs' JVMs
 * @param jobProperties further settings of the generated jobs, as {@code name=value}
 * @param report where the table goes
 */
record Options(
    List<Scenario> scenarios,
    long records,
    int rounds,
    List<String> jvm,
    List<String> jobProperties,
    Path report) {
  static final String USAGE =
      """
      usage: samples/benchmarks/run jobs [options]
        --scenarios NAME,…   %s; all by default
        --records N          bids that each job reads; 8000000 by default
        --rounds N           runs of each job; 3 by default
        --jvm OPTION         another option for the JVMs of the jobs; may be repeated
        --job NAME=VALUE     another property of the generated jobs; may be repeated
        --report FILE        where the table goes; samples/benchmarks/target/jobs.md by default\
      """
          .formatted(Scenario.labels(List.of(Scenario.values())));

  /** Throws {@link IllegalArgumentException} where something is not understood. */
  static Options parse(String... args) {
    List<Scenario> scenarios = List.of(Scenario.values());
    long records = 8_000_000;
    int rounds = 3;
    List<String> jvm = new ArrayList<>();
    List<String> jobProperties = new ArrayList<>();
    Path report = Path.of("samples", "benchmarks", "target", "jobs.md");
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--scenarios" ->
            scenarios = Arrays.stream(value.split(",")).map(Scenario::of).toList();
        case "--records" -> records = positive(args[i], value);
        case "--rounds" -> rounds = (int) positive(args[i], value);
        case "--jvm" -> jvm.add(value);
        case "--job" -> jobProperties.add(value);
        case "--report" -> report = Path.of(value);
        default -> throw new IllegalArgumentException("there is no option " + args[i]);
      }
    }
    return new Options(scenarios, records, rounds, jvm, jobProperties, report);
  }

  private static long positive(String option, String value) {
    if (!value.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(option + " needs a number from 1, not " + value);
    }
    return Long.parseLong(value);
  }
}
