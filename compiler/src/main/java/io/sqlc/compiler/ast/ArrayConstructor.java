package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code ARRAY[element, …]}.
 *
 * @param elements the elements
 * @param span where it stands
 */
public record ArrayConstructor(List<Expression> elements, Span span) implements Expression {
  public ArrayConstructor {
    elements = List.copyOf(elements);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("no elements");
    }
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitArrayConstructor(this);
  }
}
