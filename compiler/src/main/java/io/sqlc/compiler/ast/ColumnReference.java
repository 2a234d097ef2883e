package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column, or within a lambda one of its parameters.
 *
 * @param qualifier name or alias of a source, or null
 * @param name the column
 * @param span where it stands
 */
public record ColumnReference(@Nullable Identifier qualifier, Identifier name, Span span)
    implements Expression {
  public ColumnReference {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitColumnReference(this);
  }
}
