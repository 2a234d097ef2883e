package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/** A parameter of a lambda, where it is declared and where it is used. */
public record LambdaParameter(String name, SqlType type, Span span) implements TypedExpression {

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitLambdaParameter(this);
  }
}
