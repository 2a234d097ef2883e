package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code value LIKE pattern [ESCAPE 'c']}. NOT LIKE is a {@link Not} of it.
 *
 * @param value what is tested
 * @param pattern the pattern
 * @param escape the escape character, one code unit, or null
 * @param span where it stands
 */
public record Like(Expression value, Expression pattern, @Nullable String escape, Span span)
    implements Expression {
  public Like {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(pattern, "pattern");
    Objects.requireNonNull(span, "span");
    if (escape != null && escape.length() != 1) {
      throw new IllegalArgumentException("not one character: " + escape);
    }
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitLike(this);
  }
}
