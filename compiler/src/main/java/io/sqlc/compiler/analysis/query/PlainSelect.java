package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.query.BoundQuery.KeyExpression;
import io.sqlc.compiler.analysis.query.BoundQuery.ResultColumn;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.ir.Case;
import io.sqlc.compiler.ir.LambdaArgument;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TableCall;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SELECT list of a query without GROUP BY. */
final class PlainSelect {
  private final QueryParts parts;
  private final ExpressionTyper typer;

  PlainSelect(QueryParts parts, ExpressionTyper typer) {
    this.parts = parts;
    this.typer = typer;
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
                from == null ? Map.of() : ResultKey.internal(from),
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
    DataSource first = parts.first().source();
    Parts.walk(
        value,
        part -> {
          if (part instanceof TableCall call && first.isTable()) {
            errors.add(QueryErrors.tableFunctionOnTable(call.span(), first.name()));
          }
          if (part instanceof Case || part instanceof LambdaArgument) {
            Parts.tree(part)
                .filter(TableCall.class::isInstance)
                .forEach(call -> errors.add(CallErrors.tableFunctionInside((TableCall) call)));
          }
        });
  }
}
