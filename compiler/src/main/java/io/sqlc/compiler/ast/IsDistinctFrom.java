package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code left IS [NOT] DISTINCT FROM right}.
 *
 * @param left the left side
 * @param right the right side
 * @param negated whether NOT was written
 * @param span where it stands
 */
public record IsDistinctFrom(Expression left, Expression right, boolean negated, Span span)
    implements Expression {
  public IsDistinctFrom {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitIsDistinctFrom(this);
  }
}
