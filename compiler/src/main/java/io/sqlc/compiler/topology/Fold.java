package io.sqlc.compiler.topology;

import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.plan.Aggregate.AggregateColumn;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Folds the rows of each group (and window) into one row, whose state is in the store that is
 * called as the operator.
 *
 * @param kind whether the rows are events, or states that are taken back when they change
 * @param key the group's key, windowed where there are windows
 * @param row the results of the aggregates
 * @param aggregates one for each field of the row
 * @param grouping where the expressions of GROUP BY stand
 * @param window how the rows are cut by time, if they are
 */
public record Fold(
    String name,
    Operator input,
    DataSource.Kind kind,
    KeyShape key,
    RowShape row,
    List<AggregateColumn> aggregates,
    Span grouping,
    Optional<BoundWindow> window)
    implements Operator {
  public Fold {
    aggregates = List.copyOf(aggregates);
  }

  /** Whether groups are cut into sessions, which merge. */
  public boolean isSession() {
    return window.isPresent() && window.get().type() == DataSource.KeyWindow.Type.SESSION;
  }

  @Override
  public List<Operator> inputs() {
    return List.of(input);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitFold(this);
  }
}
