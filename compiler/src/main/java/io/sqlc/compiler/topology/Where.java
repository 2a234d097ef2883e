package io.sqlc.compiler.topology;

import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;

/**
 * WHERE, or HAVING over groups: keeps the rows for which the predicate is exactly TRUE. A table's
 * row that does so no longer is deleted.
 */
public record Where(String name, Operator input, Clause clause, TypedExpression predicate)
    implements Operator {

  /** The clause that asks for it. */
  public enum Clause {
    WHERE,
    HAVING
  }

  @Override
  public KeyShape key() {
    return input.key();
  }

  @Override
  public RowShape row() {
    return input.row();
  }

  @Override
  public List<Operator> inputs() {
    return List.of(input);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitWhere(this);
  }
}
