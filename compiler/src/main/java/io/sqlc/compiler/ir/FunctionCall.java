package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.CallInput;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.source.Span;
import io.sqlc.runtime.function.FunctionSettings;
import java.util.List;

/**
 * A call of a scalar function; arguments are already cast to what the overload takes.
 *
 * @param name as the catalogue spells it
 * @param inputs what the method is given before the arguments
 * @param settings the function's properties where the call stands
 */
public record FunctionCall(
    String name,
    Overload overload,
    List<CallInput> inputs,
    FunctionSettings settings,
    List<TypedExpression> arguments,
    SqlType type,
    Span span)
    implements TypedExpression {
  public FunctionCall {
    inputs = List.copyOf(inputs);
    arguments = List.copyOf(arguments);
  }

  /** A call whose method is given the arguments alone. */
  public FunctionCall(
      String name, Overload overload, List<TypedExpression> arguments, SqlType type, Span span) {
    this(name, overload, List.of(), FunctionSettings.NONE, arguments, type, span);
  }

  /** This call with other arguments. */
  public FunctionCall with(List<TypedExpression> others) {
    return new FunctionCall(name, overload, inputs, settings, others, type, span);
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitFunctionCall(this);
  }
}
