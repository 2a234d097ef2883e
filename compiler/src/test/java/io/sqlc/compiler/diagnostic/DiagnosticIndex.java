package io.sqlc.compiler.diagnostic;

import java.util.Map;
import java.util.TreeMap;

/** The list of all codes, {@code docs/diagnostics/README.md}. */
final class DiagnosticIndex {
  private static final Map<String, String> RANGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("01", "Input files"),
              Map.entry("02", "Syntax"),
              Map.entry("03", "Names"),
              Map.entry("04", "Types and expressions"),
              Map.entry("05", "Functions"),
              Map.entry("06", "Properties and settings of statements"),
              Map.entry("07", "Formats and schemas"),
              Map.entry("08", "The shape of queries"),
              Map.entry("09", "Joins"),
              Map.entry("10", "Building"),
              Map.entry("18", "Left out on purpose"),
              Map.entry("19", "Not supported yet"),
              Map.entry("99", "Bugs in the compiler")));

  private DiagnosticIndex() {}

  static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # Diagnostics

        Every error and warning has a code that never changes its meaning. Each page says what the
        code means, shows an example with the message that it gives, and how to fix it.
        `sqlc explain SQLC0302` prints a page.
        """);
    String last = "";
    for (DiagnosticCode code : DiagnosticCode.values()) {
      String range = code.id().substring(4, 6);
      if (!range.equals(last)) {
        last = range;
        out.append("\n## ").append(RANGES.getOrDefault(range, range + "xx")).append("\n\n");
        out.append("| code | title | kind |\n| --- | --- | --- |\n");
      }
      String link = "[" + code.id() + "](" + code.id() + ".md)";
      String title = code.title().replace("|", "\\|").replace("*", "\\*");
      out.append("| " + link + " | " + title + " | " + DiagnosticPage.kind(code) + " |\n");
    }
    return out.toString();
  }
}
