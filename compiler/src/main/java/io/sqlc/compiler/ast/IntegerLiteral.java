package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of 32 bits; its type is INT.
 *
 * @param value the number
 * @param span where it stands
 */
public record IntegerLiteral(int value, Span span) implements Literal {
  public IntegerLiteral {
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitIntegerLiteral(this);
  }
}
