package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code -value} or {@code +value}; a minus directly before a number belongs to the literal
 * instead.
 *
 * @param sign which of them
 * @param value the operand
 * @param span where it stands
 */
public record ArithmeticUnary(Sign sign, Expression value, Span span) implements Expression {
  public ArithmeticUnary {
    Objects.requireNonNull(sign, "sign");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitArithmeticUnary(this);
  }
}
