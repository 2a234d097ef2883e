package io.sqlc.samples.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The checked-in list of the cases that do not pass yet: file, tab, case; sorted. It may only
 * change together with what it tells.
 */
final class Ratchet {
  private final Path file;

  Ratchet(Path file) {
    this.file = file;
  }

  /** Writes the list anew. */
  void update(List<CaseResult> results) throws IOException {
    Files.write(
        file, results.stream().filter(r -> !r.passed()).map(Ratchet::line).sorted().toList());
  }

  /** What does not agree with the list, in words; empty where all does. */
  List<String> disagreements(List<CaseResult> results) throws IOException {
    Set<String> listed =
        new LinkedHashSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
    listed.removeIf(String::isBlank);
    TreeMap<String, CaseResult> byLine = new TreeMap<>();
    results.forEach(result -> byLine.put(line(result), result));
    List<String> fails = new ArrayList<>();
    List<String> passes = new ArrayList<>();
    byLine.forEach(
        (line, result) -> {
          boolean known = listed.remove(line);
          if (!result.passed() && !known) {
            fails.add("fails, but is not on the list: " + shown(line) + ": " + result.reason());
          } else if (result.passed() && known) {
            passes.add("passes, but is on the list: " + shown(line));
          }
        });
    List<String> all = new ArrayList<>(fails);
    all.addAll(passes);
    listed.forEach(line -> all.add("is on the list, but there is no such case: " + shown(line)));
    return all;
  }

  private static String line(CaseResult result) {
    return result.file() + "\t" + Lines.single(result.name());
  }

  private static String shown(String line) {
    return line.replace("\t", ", ");
  }
}
