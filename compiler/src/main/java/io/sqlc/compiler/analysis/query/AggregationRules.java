package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.ExpressionText;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What holds for queries with GROUP BY (semantics reference, section 7). */
final class AggregationRules {
  private final List<TypedExpression> grouping;
  private final Span groupBy;
  private final Errors errors;
  private final List<AggregateCall> aggregates = new ArrayList<>();

  /** Makes one that adds what it finds to {@code errors}. */
  AggregationRules(List<TypedExpression> grouping, Span groupBy, Errors errors) {
    this.grouping = grouping;
    this.groupBy = groupBy;
    this.errors = errors;
  }

  /** Checks an item of SELECT or the HAVING condition. */
  void check(TypedExpression expression, Clause clause) {
    if (grouping.stream().anyMatch(group -> ExpressionText.same(group, expression))) {
      return;
    }
    if (expression instanceof AggregateCall call) {
      aggregates.add(call);
      return;
    }
    if (expression instanceof ColumnValue value
        && !(value.column().role() == Column.Role.PSEUDO
            && PseudoColumns.isWindowBound(value.column().name()))) {
      errors.add(QueryErrors.notGrouped(clause, value.span(), value.column().name()));
      return;
    }
    Parts.of(expression).forEach(part -> check(part, clause));
  }

  /** Checks the whole, after all expressions. */
  void finish(List<BoundSource> sources) {
    if (aggregates.isEmpty() && !errors.any()) {
      errors.add(QueryErrors.noAggregate(groupBy));
    }
    DataSource first = sources.get(0).source();
    if (first.isTable()) {
      first(call -> !call.use().isUndoable())
          .ifPresent(call -> errors.add(QueryErrors.cannotUndo(call.span(), call.name())));
    }
    if (first.valueFormat().format() == Format.DELIMITED) {
      first(call -> call.use().isStateStructured())
          .ifPresent(
              call ->
                  errors.add(QueryErrors.stateFormat(call.span(), call.name(), Format.DELIMITED)));
    }
    if (sources.size() == 1 && first.valueFormat().format() == Format.KAFKA) {
      errors.add(QueryErrors.groupByKafkaFormat(sources.get(0).span(), first.name()));
    }
  }

  /** The calls of aggregate functions, in the order of the text. */
  List<AggregateCall> aggregates() {
    return aggregates;
  }

  private Optional<AggregateCall> first(Predicate<AggregateCall> test) {
    return aggregates.stream().filter(test).findFirst();
  }
}
