package io.sqlc.compiler.topology;

import io.sqlc.compiler.ast.JoinType;
import java.util.List;

/**
 * Joins two tables by their keys. It keeps nothing itself: it looks into the stores of its sides.
 *
 * @param row fields of the left row, then of the right row, as far as needed; key columns that are
 *     needed as values are in the rows of the sides already
 */
public record JoinTables(
    String name, Operator left, Operator right, JoinType type, KeyShape key, RowShape row)
    implements Operator {

  @Override
  public List<Operator> inputs() {
    return List.of(left, right);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitJoinTables(this);
  }
}
