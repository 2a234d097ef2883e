package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/** IS [NOT] NULL. */
public record IsNull(TypedExpression operand, boolean negated, Span span)
    implements TypedExpression {

  @Override
  public SqlType type() {
    return SqlType.BOOLEAN;
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitIsNull(this);
  }
}
