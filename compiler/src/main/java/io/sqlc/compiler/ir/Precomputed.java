package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/**
 * An expression that reads no column and gives the same value for every row, one that Java has no
 * readable literal for: generated code computes it once. It was computed when compiling, so it is
 * known not to fail and not to be NULL.
 *
 * @param expression what is computed
 * @param value what came of it when compiling; a STRUCT is a {@link StructConstant}
 */
public record Precomputed(TypedExpression expression, Object value) implements TypedExpression {

  @Override
  public SqlType type() {
    return expression.type();
  }

  @Override
  public Span span() {
    return expression.span();
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitPrecomputed(this);
  }
}
