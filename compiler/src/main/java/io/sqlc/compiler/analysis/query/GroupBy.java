package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.ir.ExpressionText;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;
import java.util.stream.Stream;

/** The expressions of GROUP BY. */
final class GroupBy {
  private GroupBy() {}

  /** The expressions, each once. */
  static List<TypedExpression> bind(
      List<Expression> expressions, ExpressionTyper typer, Scope scope) {
    List<TypedExpression> typed = Errors.map(expressions, e -> typer.type(e, scope));
    for (int i = 0; i < typed.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (ExpressionText.same(typed.get(i), typed.get(j))) {
          throw new DiagnosticException(
              QueryErrors.duplicateExpression(
                  Clause.GROUP_BY, expressions.get(i), expressions.get(j).span()));
        }
      }
    }
    return typed;
  }

  /** The bounds of the window, which SELECT can read. They belong to no source. */
  static List<Scope.Visible> windowBounds() {
    return Stream.of("WINDOWSTART", "WINDOWEND")
        .map(
            name ->
                new Scope.Visible("", name, new Column(name, SqlType.BIGINT, Column.Role.PSEUDO)))
        .toList();
  }
}
