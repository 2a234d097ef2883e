package io.sqlc.compiler.topology;

import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;

/**
 * Joins each row of a table with the row of another that it refers to. Left rows subscribe to right
 * ones through internal topics and a store, whose names begin with the operator's.
 *
 * @param foreignKey the key of the right row, computed from the left one
 * @param stored whether what comes out is kept, as operators after this one ask for earlier rows
 */
public record JoinForeignKey(
    String name,
    Operator left,
    Operator right,
    JoinType type,
    TypedExpression foreignKey,
    boolean stored,
    RowShape row)
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
    return visitor.visitJoinForeignKey(this);
  }
}
