package io.sqlc.compiler;

import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Optional;

/**
 * What came of a compilation.
 *
 * @param job the generated sources; empty where there is an error
 * @param catalog the streams and tables after the last statement that was understood
 * @param diagnostics every error and warning of every file, in the order of the text
 * @param queries how many queries the job runs; 0 where there is an error
 */
public record CompileResult(
    Optional<GeneratedJob> job, Catalog catalog, List<Diagnostic> diagnostics, int queries) {
  public CompileResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Why the job is of no use, though nothing is wrong in the SQL: it has no query. */
  public Optional<Diagnostic> nothingToRun() {
    return job.isEmpty() || queries > 0
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    DiagnosticCode.SOURCE_NOTHING_TO_RUN, null, "the SQL has no query to run")
                .note("streams and tables over topics are only declared, nothing reads them")
                .help("add one: CREATE STREAM name AS SELECT …, CREATE TABLE name AS SELECT …")
                .help("or INSERT INTO name SELECT …"));
  }
}
