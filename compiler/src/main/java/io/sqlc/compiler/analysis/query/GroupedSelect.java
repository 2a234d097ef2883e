package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.query.BoundQuery.ResultColumn;
import io.sqlc.compiler.ast.EmitClause;
import io.sqlc.compiler.ast.EmitKind;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.WindowExpression;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SELECT, GROUP BY and HAVING of a query with GROUP BY. */
final class GroupedSelect {
  private final QueryParts parts;
  private final ExpressionTyper typer;

  GroupedSelect(QueryParts parts, ExpressionTyper typer) {
    this.parts = parts;
    this.typer = typer;
  }

  /** The columns of the result, and what they are computed from. */
  record Bound(List<ResultColumn> columns, Aggregation aggregation) {}

  Bound bind() {
    Errors errors = new Errors();
    List<Expression> groupBy = parts.query().groupBy();
    WindowExpression window = parts.query().window();
    if (window != null && parts.first().source().isTable()) {
      errors.add(QueryErrors.windowOnTable(window.span(), parts.first().source().name()));
    }
    List<TypedExpression> grouping =
        errors.attempt(() -> GroupBy.bind(groupBy, typer, parts.scope().in(Clause.GROUP_BY)));
    List<SelectedItem> items = errors.attempt(this::items);
    Expression having = parts.query().having();
    Scope groups = parts.scope().in(Clause.HAVING).with(Scope.Calls.AGGREGATES);
    TypedExpression condition =
        having == null ? null : errors.attempt(() -> typer.condition(having, groups));
    errors.throwIfAny();
    if (grouping == null || items == null) {
      throw new IllegalStateException("an incomplete aggregation and no error");
    }
    AggregationRules rules = new AggregationRules(grouping, span(groupBy), errors);
    items.forEach(item -> rules.check(item.value(), Clause.SELECT));
    if (condition != null) {
      rules.check(condition, Clause.HAVING);
    }
    rules.finish(parts.sources());
    errors.throwIfAny();
    return new Bound(
        ResultKey.group(parts.keyRules(items), groupBy, grouping),
        new Aggregation(
            grouping,
            rules.aggregates(),
            Optional.ofNullable(window).map(w -> BoundWindow.of(w, emitsFinal())),
            condition));
  }

  private boolean emitsFinal() {
    EmitClause emit = parts.query().emit();
    return emit != null && emit.kind() == EmitKind.FINAL;
  }

  private List<SelectedItem> items() {
    Scope scope = parts.scope().with(Scope.Calls.AGGREGATES);
    boolean bounds = parts.query().window() != null && parts.sources().size() == 1;
    return new SelectList(
            typer,
            bounds ? scope.plus(GroupBy.windowBounds()) : scope,
            parts.sources(),
            Optional.empty(),
            Map.of(),
            parts.names())
        .expand(parts.query().items());
  }

  private static Span span(List<Expression> expressions) {
    return expressions.get(0).span().to(expressions.get(expressions.size() - 1).span());
  }
}
