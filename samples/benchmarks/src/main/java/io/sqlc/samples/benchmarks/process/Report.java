package io.sqlc.samples.benchmarks.process;

import io.sqlc.samples.benchmarks.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The tables, in Markdown. */
final class Report {
  private Report() {}

  static String of(List<Comparison> comparisons, Path jars) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("Medians; ratios are hand-written ÷ generated, so more is better.\n\n");
    text.append("| scenario | records | CPU µs/record generated | hand-written | ratio | aim |");
    text.append(" wall s generated | hand-written | ratio |\n");
    text.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (Comparison c : comparisons) {
      double ownCpu = c.cpuMicros(Candidate.GENERATED);
      double otherCpu = c.cpuMicros(Candidate.HAND_WRITTEN);
      double ownWall = c.wallSeconds(Candidate.GENERATED);
      double otherWall = c.wallSeconds(Candidate.HAND_WRITTEN);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.2f | %.2f | **%.2f** | %.1f | %.1f | %.1f | %.2f |%n",
              c.scenario().label(),
              c.records(),
              ownCpu,
              otherCpu,
              otherCpu / ownCpu,
              c.scenario().aim(),
              ownWall,
              otherWall,
              otherWall / ownWall));
    }
    text.append("\n| scenario | first record s generated | hand-written |");
    text.append(
        " peak memory MB generated | hand-written | jar MB | records written and compared |\n");
    text.append("| --- | ---: | ---: | ---: | ---: | ---: | --- |\n");
    for (Comparison c : comparisons) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.0f | %.0f | %.1f | %s |%n",
              c.scenario().label(),
              c.firstRecordSeconds(Candidate.GENERATED),
              c.firstRecordSeconds(Candidate.HAND_WRITTEN),
              c.peakMegabytes(Candidate.GENERATED),
              c.peakMegabytes(Candidate.HAND_WRITTEN),
              Files.size(Candidate.jar(jars, c.scenario())) / 1e6,
              compared(c)));
    }
    return text.toString();
  }

  private static String compared(Comparison comparison) {
    Output output = comparison.generated().get(0).output();
    return comparison.scenario().comparison() == Scenario.Comparison.EVERY_RECORD
        ? String.format(Locale.ROOT, "%,d, all equal", output.compared())
        : String.format(
            Locale.ROOT,
            "%,d and %,d, the last ones of %,d keys equal",
            output.records(),
            comparison.handWritten().get(0).output().records(),
            output.compared());
  }
}
