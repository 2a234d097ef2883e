package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/**
 * {@code value BETWEEN low AND high}, both inclusive; FALSE where one is NULL. NOT is a {@link
 * Not}.
 */
public record Between(TypedExpression value, TypedExpression low, TypedExpression high, Span span)
    implements TypedExpression {

  @Override
  public SqlType type() {
    return SqlType.BOOLEAN;
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitBetween(this);
  }
}
