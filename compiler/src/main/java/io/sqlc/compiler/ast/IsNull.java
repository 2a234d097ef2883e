package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code value IS [NOT] NULL}.
 *
 * @param value what is tested
 * @param negated whether NOT was written
 * @param span where it stands
 */
public record IsNull(Expression value, boolean negated, Span span) implements Expression {
  public IsNull {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitIsNull(this);
  }
}
