package io.sqlc.compiler.topology;

import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.plan.JoinWindow;
import java.util.List;

/**
 * Joins the records of two streams that lie within the window. Each side's records are kept in a
 * store; the names of stores begin with the operator's.
 *
 * @param row fields of the left row, then of the right row, with key columns among them, as far as
 *     needed
 */
public record JoinStreams(
    String name,
    Operator left,
    Operator right,
    JoinType type,
    JoinWindow window,
    KeyShape key,
    RowShape row)
    implements Operator {

  @Override
  public List<Operator> inputs() {
    return List.of(left, right);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitJoinStreams(this);
  }
}
