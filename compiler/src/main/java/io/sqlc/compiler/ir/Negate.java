package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/** Unary minus; the type is the operand's. */
public record Negate(TypedExpression operand, Span span) implements TypedExpression {

  @Override
  public SqlType type() {
    return operand.type();
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitNegate(this);
  }
}
