package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/** {@code struct->field}; NULL where the struct is. */
public record StructField(TypedExpression struct, String field, SqlType type, Span span)
    implements TypedExpression {

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitStructField(this);
  }
}
