package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.NotYet;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.FunctionResolver;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.query.BoundQuery.KeyExpression;
import io.sqlc.compiler.analysis.query.BoundQuery.ResultColumn;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SELECT list of a query without GROUP BY. */
final class PlainSelect {
  private final QueryParts parts;
  private final ExpressionTyper typer;
  private final FunctionResolver functions;
  private final List<Diagnostic> notYet;

  /** Makes one that adds to {@code notYet} what cannot be compiled yet. */
  PlainSelect(
      QueryParts parts,
      ExpressionTyper typer,
      FunctionResolver functions,
      List<Diagnostic> notYet) {
    this.parts = parts;
    this.typer = typer;
    this.functions = functions;
    this.notYet = notYet;
  }

  /** The columns of the result; {@code from} is null where joins have errors. */
  List<ResultColumn> bind(
      @Nullable BoundRelation from, Optional<List<KeyExpression>> partitioning) {
    List<SelectedItem> items =
        new SelectList(
                typer,
                parts.scope().with(Scope.Calls.TABLE_FUNCTIONS),
                parts.sources(),
                partitioning,
                Optional.ofNullable(from).flatMap(ResultKey::internal),
                parts.names())
            .expand(parts.query().items());
    Errors errors = new Errors();
    items.forEach(item -> checkTableFunctions(item.value(), errors));
    List<ResultColumn> columns =
        from == null
            ? List.of()
            : errors.attempt(() -> ResultKey.select(parts.keyRules(items), from, partitioning));
    errors.throwIfAny();
    return columns == null ? List.of() : columns;
  }

  private void checkTableFunctions(TypedExpression value, Errors errors) {
    Parts.walk(
        value,
        part -> {
          if (part instanceof FunctionCall call
              && functions.kind(call.name()) == FunctionResolver.Kind.TABLE) {
            DataSource first = parts.first().source();
            if (first.isTable()) {
              errors.add(QueryErrors.tableFunctionOnTable(call.span(), first.name()));
            }
            notYet.add(NotYet.tableFunction(call.span()));
          }
        });
  }
}
