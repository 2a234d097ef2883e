package io.sqlc.compiler.topology;

import io.sqlc.compiler.plan.StreamTableJoin;
import java.util.List;

/**
 * Joins each stream record with the table's row of its key.
 *
 * @param row fields of the left row, then of the right row, then the right key, as far as needed
 */
public record LookUp(
    String name, Operator left, ReadTopic right, StreamTableJoin.Type type, RowShape row)
    implements Operator {

  @Override
  public KeyShape key() {
    return left.key();
  }

  @Override
  public List<Operator> inputs() {
    return List.of(left, right);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitLookUp(this);
  }
}
