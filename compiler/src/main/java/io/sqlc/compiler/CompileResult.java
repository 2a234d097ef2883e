package io.sqlc.compiler;

import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What came of a compilation.
 *
 * @param job the generated sources; empty where there is an error
 * @param catalog the streams and tables after the last statement that was understood
 * @param diagnostics every error and warning of every file, in the order of the text
 */
public record CompileResult(
    Optional<GeneratedJob> job, Catalog catalog, List<Diagnostic> diagnostics) {
  public CompileResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
