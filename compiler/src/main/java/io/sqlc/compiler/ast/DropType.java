package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP TYPE}.
 *
 * @param name the type
 * @param ifExists whether IF EXISTS was written
 * @param span where it stands
 */
public record DropType(Identifier name, boolean ifExists, Span span) implements Statement {
  public DropType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitDropType(this);
  }
}
