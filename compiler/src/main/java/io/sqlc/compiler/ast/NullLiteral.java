package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * NULL.
 *
 * @param span where it stands
 */
public record NullLiteral(Span span) implements Literal {
  public NullLiteral {
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitNullLiteral(this);
  }
}
