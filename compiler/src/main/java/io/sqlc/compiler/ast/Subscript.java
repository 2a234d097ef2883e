package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code base[index]}: an element of an array, or the value of a key of a map.
 *
 * @param base the array or map
 * @param index the index or key
 * @param span where it stands
 */
public record Subscript(Expression base, Expression index, Span span) implements Expression {
  public Subscript {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitSubscript(this);
  }
}
