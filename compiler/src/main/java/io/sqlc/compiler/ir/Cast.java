package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/**
 * A conversion, written by the user or implied. Every pair of types that gets here is one of the
 * cast matrix (types reference, section 5).
 */
public record Cast(TypedExpression operand, SqlType type, boolean implicit, Span span)
    implements TypedExpression {

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitCast(this);
  }
}
