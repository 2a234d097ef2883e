package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code left op right}.
 *
 * @param operator what is computed
 * @param left the left side
 * @param right the right side
 * @param span where it stands
 */
public record ArithmeticBinary(
    ArithmeticOperator operator, Expression left, Expression right, Span span)
    implements Expression {
  public ArithmeticBinary {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitArithmeticBinary(this);
  }
}
