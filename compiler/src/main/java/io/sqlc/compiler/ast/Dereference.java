package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code base->field}.
 *
 * @param base the struct
 * @param field the field
 * @param span where it stands
 */
public record Dereference(Expression base, Identifier field, Span span) implements Expression {
  public Dereference {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitDereference(this);
  }
}
