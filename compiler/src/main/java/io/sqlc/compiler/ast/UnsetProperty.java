package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code UNSET 'name'}.
 *
 * @param name the property
 * @param span where it stands
 */
public record UnsetProperty(StringLiteral name, Span span) implements Statement {
  public UnsetProperty {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitUnsetProperty(this);
  }
}
