package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole number that needs 64 bits; its type is BIGINT.
 *
 * @param value the number
 * @param span where it stands
 */
public record LongLiteral(long value, Span span) implements Literal {
  public LongLiteral {
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitLongLiteral(this);
  }
}
