package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code CASE WHEN condition THEN result … END}.
 *
 * @param whens the branches in order
 * @param otherwise the ELSE branch, or null
 * @param span where it stands
 */
public record SearchedCase(List<WhenClause> whens, @Nullable Expression otherwise, Span span)
    implements Expression {
  public SearchedCase {
    whens = List.copyOf(whens);
    if (whens.isEmpty()) {
      throw new IllegalArgumentException("no whens");
    }
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitSearchedCase(this);
  }
}
