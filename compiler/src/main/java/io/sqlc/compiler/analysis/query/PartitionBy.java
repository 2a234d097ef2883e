package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.query.BoundQuery.KeyExpression;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.ast.Dereference;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.NullLiteral;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.ExpressionText;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The new key that PARTITION BY asks for (semantics reference, section 5). */
final class PartitionBy {
  private final ExpressionTyper typer;
  private final Scope scope;
  private final List<BoundSource> sources;
  private final ResultNames names;

  PartitionBy(ExpressionTyper typer, Scope scope, List<BoundSource> sources, ResultNames names) {
    this.typer = typer;
    this.scope = scope.in(Clause.PARTITION_BY);
    this.sources = sources;
    this.names = names;
  }

  /** The new key of rows, if they get one. */
  record NewKey(Optional<List<KeyExpression>> columns) {
    static final NewKey NONE = new NewKey(Optional.empty());
  }

  /** The new key; none where there is no clause, or where rows have that key already. */
  NewKey bind(List<Expression> expressions) {
    if (expressions.isEmpty()) {
      return NewKey.NONE;
    }
    Span clause = expressions.get(0).span().to(expressions.get(expressions.size() - 1).span());
    if (expressions.stream().anyMatch(e -> e instanceof NullLiteral)) {
      if (expressions.size() > 1) {
        throw new DiagnosticException(QueryErrors.partitionByNullAndMore(clause));
      }
      refuseSources(clause);
      return new NewKey(Optional.of(List.of()));
    }
    List<KeyExpression> keys = Errors.map(expressions, this::key);
    refuseRepetition(expressions, keys);
    if (isKeyAlready(keys)) {
      return NewKey.NONE;
    }
    refuseSources(clause);
    return new NewKey(Optional.of(keys));
  }

  private KeyExpression key(Expression expression) {
    TypedExpression value = typer.type(expression, scope);
    if (value instanceof ColumnValue column) {
      return new KeyExpression(column.column().name(), value);
    }
    String name =
        expression instanceof Dereference field
            ? names.forField(field.field().text())
            : names.generated();
    return new KeyExpression(name, value);
  }

  private static void refuseRepetition(List<Expression> expressions, List<KeyExpression> keys) {
    List<KeyExpression> seen = new ArrayList<>();
    for (KeyExpression key : keys) {
      for (int i = 0; i < seen.size(); i++) {
        if (ExpressionText.same(seen.get(i).value(), key.value())) {
          throw new DiagnosticException(
              QueryErrors.duplicateExpression(
                  Clause.PARTITION_BY, expressions.get(seen.size()), expressions.get(i).span()));
        }
      }
      seen.add(key);
    }
  }

  private boolean isKeyAlready(List<KeyExpression> keys) {
    return keys.size() == 1
        && sources.size() == 1
        && JoinRules.isKey(keys.get(0).value(), sources.get(0));
  }

  private void refuseSources(Span clause) {
    DataSource first = sources.get(0).source();
    if (first.kind() == DataSource.Kind.TABLE) {
      throw new DiagnosticException(QueryErrors.partitionTable(clause, first.name()));
    }
    if (first.window().isPresent()) {
      throw new DiagnosticException(QueryErrors.partitionWindowed(clause, first.name()));
    }
  }
}
