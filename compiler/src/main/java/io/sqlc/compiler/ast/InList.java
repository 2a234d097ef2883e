package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code value IN (element, …)}. NOT IN is a {@link Not} of it.
 *
 * @param value what is tested
 * @param elements the list
 * @param span where it stands
 */
public record InList(Expression value, List<Expression> elements, Span span) implements Expression {
  public InList {
    Objects.requireNonNull(value, "value");
    elements = List.copyOf(elements);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("no elements");
    }
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitInList(this);
  }
}
