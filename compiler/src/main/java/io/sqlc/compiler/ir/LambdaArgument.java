package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;
import java.util.List;

/** A lambda as an argument of a function; its type is its body's. */
public record LambdaArgument(List<LambdaParameter> parameters, TypedExpression body, Span span)
    implements TypedExpression {
  public LambdaArgument {
    parameters = List.copyOf(parameters);
  }

  @Override
  public SqlType type() {
    return body.type();
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitLambdaArgument(this);
  }
}
