package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * TRUE or FALSE.
 *
 * @param value which of them
 * @param span where it stands
 */
public record BooleanLiteral(boolean value, Span span) implements Literal {
  public BooleanLiteral {
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitBooleanLiteral(this);
  }
}
