package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number written with an exponent; its type is DOUBLE.
 *
 * @param value the number; finite
 * @param span where it stands
 */
public record DoubleLiteral(double value, Span span) implements Literal {
  public DoubleLiteral {
    Objects.requireNonNull(span, "span");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not finite: " + value);
    }
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitDoubleLiteral(this);
  }
}
