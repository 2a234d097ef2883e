package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;
import java.util.List;

/**
 * AND or OR of operands, evaluated left to right as far as needed. An operand that is NULL fails,
 * also where it is the only one that is left.
 */
public record Logical(Operator operator, List<TypedExpression> operands, Span span)
    implements TypedExpression {
  public Logical {
    operands = List.copyOf(operands);
  }

  /** AND or OR. */
  public enum Operator {
    AND,
    OR
  }

  @Override
  public SqlType type() {
    return SqlType.BOOLEAN;
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitLogical(this);
  }
}
