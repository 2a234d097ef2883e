package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code value BETWEEN low AND high}, both ends included. NOT BETWEEN is a {@link Not} of it.
 *
 * @param value what is tested
 * @param low the lower end
 * @param high the upper end
 * @param span where it stands
 */
public record Between(Expression value, Expression low, Expression high, Span span)
    implements Expression {
  public Between {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitBetween(this);
  }
}
