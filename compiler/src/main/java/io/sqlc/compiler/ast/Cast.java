package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code CAST(value AS type)}.
 *
 * @param value what is cast
 * @param type the wanted type
 * @param span where it stands
 */
public record Cast(Expression value, TypeNode type, Span span) implements Expression {
  public Cast {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitCast(this);
  }
}
