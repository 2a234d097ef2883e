package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/**
 * What a source file says.
 *
 * @param statements the statements that could be read, in their order
 * @param diagnostics what is wrong with the others, in their order
 * @param unreadSources names of streams and tables whose CREATE statements could not be read: that
 *     they are missing is no further error
 * @param variables those that are defined after the last statement
 */
public record ParseResult(
    List<Statement> statements,
    List<Diagnostic> diagnostics,
    Set<String> unreadSources,
    Variables variables) {
  public ParseResult {
    statements = List.copyOf(statements);
    diagnostics = List.copyOf(diagnostics);
    unreadSources = Set.copyOf(unreadSources);
  }
}
