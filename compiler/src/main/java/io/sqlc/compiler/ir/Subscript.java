package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/**
 * {@code array[i]} (1-based, negative from the end) or {@code map[key]}; NULL where there is none.
 */
public record Subscript(TypedExpression container, TypedExpression index, SqlType type, Span span)
    implements TypedExpression {

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitSubscript(this);
  }
}
