package io.sqlc.samples.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The results as a file for tools and as a summary for people. */
final class Report {
  private Report() {}

  /** Writes one line a case: file, case, PASS or FAIL, reason; tabs between them. */
  static void write(Path file, List<CaseResult> results) throws IOException {
    List<String> lines = new ArrayList<>();
    for (CaseResult result : results) {
      String verdict = result.passed() ? "PASS" : "FAIL";
      lines.add(
          result.file()
              + "\t"
              + Lines.single(result.name())
              + "\t"
              + verdict
              + "\t"
              + result.reason());
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, lines);
  }

  /** How many cases passed and failed: by kind of failure, by file, and in all. */
  static String summary(List<CaseResult> results) {
    Map<String, int[]> files = new TreeMap<>();
    Map<FailureKind, Integer> kinds = new EnumMap<>(FailureKind.class);
    for (CaseResult result : results) {
      int[] counts = files.computeIfAbsent(result.file(), f -> new int[2]);
      counts[result.passed() ? 0 : 1]++;
      result.failure().ifPresent(kind -> kinds.merge(kind, 1, Integer::sum));
    }
    StringBuilder text = new StringBuilder("passed  failed  file\n");
    files.forEach((file, n) -> text.append(String.format("%6d %7d  %s%n", n[0], n[1], file)));
    text.append("\nfailed because of\n");
    kinds.forEach((kind, n) -> text.append(String.format("%6d  %s%n", n, kind.text())));
    long passed = results.stream().filter(CaseResult::passed).count();
    return text.append(
            String.format(
                "%nconformance: %d of %d cases pass, %d fail%n",
                passed, results.size(), results.size() - passed))
        .toString();
  }
}
