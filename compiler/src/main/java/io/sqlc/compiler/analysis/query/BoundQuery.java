package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query with every name resolved. All expressions read the columns of {@link #from}.
 *
 * @param where the condition, or null
 * @param partitioning the new key, where rows get one; its columns may be none
 * @param columns the result: key columns in key order, then value columns in the order of SELECT
 * @param aggregation GROUP BY, if there is one
 * @param notYet what the query is right in but cannot be compiled for yet
 */
public record BoundQuery(
    BoundRelation from,
    @Nullable TypedExpression where,
    Optional<List<KeyExpression>> partitioning,
    List<ResultColumn> columns,
    Optional<Aggregation> aggregation,
    List<Diagnostic> notYet) {
  public BoundQuery {
    columns = List.copyOf(columns);
    notYet = List.copyOf(notYet);
  }

  /**
   * Part of a new key.
   *
   * @param name what it is called until the projection names it; unique among the rows' columns,
   *     unless it is a column itself
   */
  public record KeyExpression(String name, TypedExpression value) {}

  /** A column of the result, and the place in SELECT that asks for it. */
  public record ResultColumn(Column target, TypedExpression value, Span span) {}

  /** The columns of the result. */
  public Schema schema() {
    return new Schema(columns.stream().map(ResultColumn::target).toList());
  }

  /** The condition on groups. */
  public Optional<TypedExpression> having() {
    return aggregation.map(Aggregation::having);
  }

  /** The expressions of all clauses, those of joins first. */
  public List<TypedExpression> expressions() {
    List<TypedExpression> expressions = new ArrayList<>();
    addKeys(from, expressions);
    if (where != null) {
      expressions.add(where);
    }
    partitioning.ifPresent(keys -> keys.forEach(key -> expressions.add(key.value())));
    aggregation.ifPresent(groups -> expressions.addAll(groups.grouping()));
    having().ifPresent(expressions::add);
    columns.forEach(column -> expressions.add(column.value()));
    return expressions;
  }

  private static void addKeys(BoundRelation relation, List<TypedExpression> expressions) {
    if (relation instanceof BoundRelation.BoundJoin join) {
      addKeys(join.left(), expressions);
      expressions.add(join.leftKey());
      expressions.add(join.rightKey());
    }
  }

  /** Whether the result is a stream or a table. */
  public DataSource.Kind kind() {
    return aggregation.isPresent() ? DataSource.Kind.TABLE : from.kind();
  }

  /** The windows of the result's key. */
  public Optional<DataSource.KeyWindow> window() {
    return aggregation.isPresent()
        ? aggregation.get().window().map(BoundWindow::keyWindow)
        : leftmost().window();
  }

  /** The name of the key column that a join makes up where no source column holds its key. */
  public Optional<String> syntheticKey() {
    return ResultKey.synthetic(from).map(key -> key.column().name());
  }

  /** The source that properties of the result are inherited from. */
  public DataSource leftmost() {
    return from.sources().get(0).source();
  }
}
