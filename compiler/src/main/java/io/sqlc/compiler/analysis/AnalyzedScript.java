package io.sqlc.compiler.analysis;

import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a script says.
 *
 * @param queries the persistent queries that were understood and can be compiled, in their order
 * @param catalog the streams and tables after the last statement
 * @param handOver whether rows may be handed over between queries, as the last SET says
 * @param diagnostics what is wrong with the other statements, in the order of the text
 */
public record AnalyzedScript(
    List<BoundStatement> queries, Catalog catalog, boolean handOver, List<Diagnostic> diagnostics) {
  public AnalyzedScript {
    queries = List.copyOf(queries);
    diagnostics = List.copyOf(diagnostics);
  }
}
