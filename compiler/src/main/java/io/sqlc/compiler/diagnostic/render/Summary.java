package io.sqlc.compiler.diagnostic.render;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How many errors and warnings there are: {@code 2 errors and 1 warning in 1 file}. */
public final class Summary {
  private Summary() {}

  /** The words, without a line end. */
  public static String of(List<Diagnostic> diagnostics) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = diagnostics.stream().filter(d -> d.severity() == severity).count();
      if (count > 0) {
        parts.add(counted(count, severity == Severity.ERROR ? "error" : "warning"));
      }
    }
    if (parts.isEmpty()) {
      return "no errors";
    }
    long files =
        diagnostics.stream()
            .map(Diagnostic::span)
            .filter(Objects::nonNull)
            .map(Span::file)
            .distinct()
            .count();
    return String.join(" and ", parts) + (files > 0 ? " in " + counted(files, "file") : "");
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
