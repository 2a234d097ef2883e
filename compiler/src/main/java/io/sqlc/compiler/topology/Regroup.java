package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.plan.Assignment;
import io.sqlc.compiler.source.Span;
import java.util.List;

/**
 * Gives records the key of the group that they belong to, and sends them to it through the
 * repartition topic {@code <name>-repartition}. Records without a value, and those with NULL in
 * their new key, belong to no group: they are dropped and counted.
 *
 * @param kind whether the rows are events, or states that leave their group when they change
 * @param keys one for each column of the new key
 * @param grouping where the expressions of GROUP BY stand
 * @param row the input's fields that the aggregates need, then such columns of the old key
 * @param layout where other queries may share it: all columns that its rows have a place for;
 *     otherwise empty
 */
public record Regroup(
    String name,
    Operator input,
    DataSource.Kind kind,
    KeyShape key,
    RowShape row,
    List<Assignment> keys,
    Span grouping,
    List<Column> layout)
    implements Operator {
  public Regroup {
    keys = List.copyOf(keys);
    layout = List.copyOf(layout);
  }

  /** Whether other queries may share it. */
  public boolean isShared() {
    return !layout.isEmpty();
  }

  @Override
  public List<Operator> inputs() {
    return List.of(input);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitRegroup(this);
  }
}
