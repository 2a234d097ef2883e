package io.sqlc.compiler.build.schema;

import io.sqlc.compiler.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of a task.
 *
 * @param diagnostics errors and warnings
 * @param lines what was done, one thing a line; empty where there is an error
 */
public record SchemaReport(List<Diagnostic> diagnostics, List<String> lines) {
  public SchemaReport {
    diagnostics = List.copyOf(diagnostics);
    lines = List.copyOf(lines);
  }
}
