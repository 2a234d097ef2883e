package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/** IS [NOT] DISTINCT FROM: NULL counts as a value. Operands are of one type. */
public record DistinctFrom(TypedExpression left, TypedExpression right, boolean negated, Span span)
    implements TypedExpression {

  @Override
  public SqlType type() {
    return SqlType.BOOLEAN;
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitDistinctFrom(this);
  }
}
