package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.source.Span;
import java.util.List;

/**
 * A call of a scalar function; arguments are already cast to what the overload takes.
 *
 * @param name as the catalogue spells it
 */
public record FunctionCall(
    String name, Overload overload, List<TypedExpression> arguments, SqlType type, Span span)
    implements TypedExpression {
  public FunctionCall {
    arguments = List.copyOf(arguments);
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitFunctionCall(this);
  }
}
