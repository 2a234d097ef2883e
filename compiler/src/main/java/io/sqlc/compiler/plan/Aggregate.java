package io.sqlc.compiler.plan;

import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GROUP BY: one row for each key of the input, and each window where there are windows. The input
 * is keyed by what rows are grouped by (a {@link Rekey} stands below where it was not). Rows
 * without a key, or with a part of it that is NULL, belong to no group.
 *
 * @param aggregates the value columns, each with the call that it holds the result of
 * @param grouping where the expressions of GROUP BY stand
 * @param window how rows are cut by time, where they are; the bounds are then columns too
 */
public record Aggregate(
    PlanNode input, List<AggregateColumn> aggregates, Span grouping, Optional<BoundWindow> window)
    implements PlanNode {
  public Aggregate {
    aggregates = List.copyOf(aggregates);
    if (window.isPresent() && input.kind() == DataSource.Kind.TABLE) {
      throw new IllegalArgumentException("the rows of a table have no windows");
    }
  }

  /** The result of an aggregate function; the call's arguments read the columns of the input. */
  public record AggregateColumn(Column target, AggregateCall call) {
    public AggregateColumn {
      if (!target.type().equals(call.type())) {
        throw new IllegalArgumentException(target + " cannot hold " + call.type());
      }
    }
  }

  @Override
  public Schema schema() {
    List<Column> columns = new ArrayList<>(input.schema().key());
    aggregates.forEach(aggregate -> columns.add(aggregate.target()));
    if (window.isPresent()) {
      columns.add(new Column(BoundWindow.START, SqlType.BIGINT, Column.Role.PSEUDO));
      columns.add(new Column(BoundWindow.END, SqlType.BIGINT, Column.Role.PSEUDO));
    }
    return new Schema(columns);
  }

  @Override
  public DataSource.Kind kind() {
    return DataSource.Kind.TABLE;
  }

  @Override
  public <R> R accept(PlanVisitor<R> visitor) {
    return visitor.visitAggregate(this);
  }
}
