package io.sqlc.compiler.topology;

import io.sqlc.compiler.ast.JoinType;
import java.util.List;

/**
 * Joins each stream record with the table's row of its key.
 *
 * @param row fields of the left row, then of the right row, then the right key, as far as needed
 */
public record LookUp(
    String name, Operator left, Operator right, JoinType type, KeyShape key, RowShape row)
    implements Operator {

  @Override
  public List<Operator> inputs() {
    return List.of(left, right);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitLookUp(this);
  }
}
