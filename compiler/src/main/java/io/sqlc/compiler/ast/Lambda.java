package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code x => body} or {@code (x, y) => body}, an argument of a function.
 *
 * @param parameters the parameters
 * @param body what is computed
 * @param span where it stands
 */
public record Lambda(List<Identifier> parameters, Expression body, Span span)
    implements Expression {
  public Lambda {
    parameters = List.copyOf(parameters);
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("no parameters");
    }
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitLambda(this);
  }
}
