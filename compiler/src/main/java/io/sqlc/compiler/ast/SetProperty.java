package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code SET 'name'='value'}.
 *
 * @param name the property
 * @param value its value
 * @param span where it stands
 */
public record SetProperty(StringLiteral name, StringLiteral value, Span span) implements Statement {
  public SetProperty {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitSetProperty(this);
  }
}
