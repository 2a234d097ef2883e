package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code CASE value WHEN operand THEN result … END}.
 *
 * @param value what is compared
 * @param whens the branches in order; their conditions are the operands
 * @param otherwise the ELSE branch, or null
 * @param span where it stands
 */
public record SimpleCase(
    Expression value, List<WhenClause> whens, @Nullable Expression otherwise, Span span)
    implements Expression {
  public SimpleCase {
    Objects.requireNonNull(value, "value");
    whens = List.copyOf(whens);
    if (whens.isEmpty()) {
      throw new IllegalArgumentException("no whens");
    }
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitSimpleCase(this);
  }
}
