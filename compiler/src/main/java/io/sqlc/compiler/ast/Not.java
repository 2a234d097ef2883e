package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code NOT value}.
 *
 * @param value what is negated
 * @param span where it stands
 */
public record Not(Expression value, Span span) implements Expression {
  public Not {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitNot(this);
  }
}
