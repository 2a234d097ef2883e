package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function.
 *
 * @param name the function
 * @param arguments the arguments; lambdas stand last
 * @param star whether it was called with {@code *}, as COUNT; then there are no arguments
 * @param span where it stands
 */
public record FunctionCall(Identifier name, List<Expression> arguments, boolean star, Span span)
    implements Expression {
  public FunctionCall {
    Objects.requireNonNull(name, "name");
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(span, "span");
    if (star && !arguments.isEmpty()) {
      throw new IllegalArgumentException("a call with * has no arguments");
    }
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitFunctionCall(this);
  }
}
