package io.sqlc.compiler.topology;

import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;

/** Keeps the rows for which the predicate is exactly TRUE. */
public record Where(String name, Operator input, TypedExpression predicate) implements Operator {

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
