package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.ColumnConstraint;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;

/** What a person is told about statements that follow the grammar and still say nothing. */
final class StatementErrors {
  private StatementErrors() {}

  static Diagnostic keyOfTable(Identifier column, ColumnConstraint constraint) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_KEY_CONSTRAINT,
            constraint.span(),
            "column " + column + " of a table is marked KEY")
        .label("tables have a PRIMARY KEY")
        .help("write PRIMARY KEY, or create a stream");
  }

  static Diagnostic primaryKeyOfStream(Identifier column, ColumnConstraint constraint) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_KEY_CONSTRAINT,
            constraint.span(),
            "column " + column + " of a stream is marked PRIMARY KEY")
        .label("streams have a KEY")
        .help("write KEY, or create a table");
  }
}
