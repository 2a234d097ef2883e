package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.analysis.expression.FunctionResolver;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.ExpressionText;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What holds for queries with GROUP BY (semantics reference, section 7). */
final class AggregationRules {
  private static final Set<String> UNDOABLE =
      Set.of(
          "ATTR",
          "AVG",
          "COLLECT_LIST",
          "CORRELATION",
          "COUNT",
          "HISTOGRAM",
          "STDDEV_SAMP",
          "STDDEV_SAMPLE",
          "SUM",
          "SUM_LIST",
          "TEST_UDAF");

  /** Those whose state is an array, a map or a struct. */
  private static final Set<String> STRUCTURED =
      Set.of(
          "ATTR",
          "AVG",
          "COLLECT_LIST",
          "COLLECT_SET",
          "CORRELATION",
          "COUNT_DISTINCT",
          "EARLIEST_BY_OFFSET",
          "HISTOGRAM",
          "LATEST_BY_OFFSET",
          "STDDEV_SAMP",
          "STDDEV_SAMPLE",
          "TOPK",
          "TOPKDISTINCT");

  private final FunctionResolver functions;
  private final List<TypedExpression> grouping;
  private final Span groupBy;
  private final Errors errors;
  private final List<FunctionCall> aggregates = new ArrayList<>();

  /** Makes one that adds what it finds to {@code errors}. */
  AggregationRules(
      FunctionResolver functions, List<TypedExpression> grouping, Span groupBy, Errors errors) {
    this.functions = functions;
    this.grouping = grouping;
    this.groupBy = groupBy;
    this.errors = errors;
  }

  /** Checks an item of SELECT or the HAVING condition. */
  void check(TypedExpression expression, Clause clause) {
    if (grouping.stream().anyMatch(group -> ExpressionText.same(group, expression))) {
      return;
    }
    if (expression instanceof FunctionCall call
        && functions.kind(call.name()) == FunctionResolver.Kind.AGGREGATE) {
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
      refuse(UNDOABLE, false)
          .ifPresent(call -> errors.add(QueryErrors.cannotUndo(call.span(), call.name())));
    }
    if (first.valueFormat().format() == Format.DELIMITED) {
      refuse(STRUCTURED, true)
          .ifPresent(
              call ->
                  errors.add(QueryErrors.stateFormat(call.span(), call.name(), Format.DELIMITED)));
    }
    if (sources.size() == 1 && first.valueFormat().format() == Format.KAFKA) {
      errors.add(QueryErrors.groupByKafkaFormat(sources.get(0).span(), first.name()));
    }
  }

  /** The calls of aggregate functions, in the order of the text. */
  List<FunctionCall> aggregates() {
    return aggregates;
  }

  /** The first aggregate that is among some functions, or is not. */
  private Optional<FunctionCall> refuse(Set<String> names, boolean among) {
    return aggregates.stream()
        .filter(call -> names.contains(call.name().toUpperCase(Locale.ROOT)) == among)
        .findFirst();
  }
}
