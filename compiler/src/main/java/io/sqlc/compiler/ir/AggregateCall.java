package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.AggregateUse;
import io.sqlc.compiler.source.Span;
import io.sqlc.runtime.function.FunctionSettings;
import java.util.List;

/**
 * A call of an aggregate function.
 *
 * @param name as the catalogue spells it
 * @param use the function with the types of this call
 * @param arguments what is computed of each row; {@code COUNT(*)} counts a constant
 * @param literals the arguments that are literals
 * @param settings the function's properties where the call stands
 */
public record AggregateCall(
    String name,
    AggregateUse use,
    List<TypedExpression> arguments,
    List<Constant> literals,
    FunctionSettings settings,
    SqlType type,
    Span span)
    implements TypedExpression {
  public AggregateCall {
    arguments = List.copyOf(arguments);
    literals = List.copyOf(literals);
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitAggregateCall(this);
  }
}
