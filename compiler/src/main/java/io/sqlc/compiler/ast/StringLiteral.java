package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text in single quotes.
 *
 * @param value the text, without the quotes
 * @param span where it stands
 */
public record StringLiteral(String value, Span span) implements Literal {
  public StringLiteral {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitStringLiteral(this);
  }
}
