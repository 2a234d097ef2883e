package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE TYPE name AS type}.
 *
 * @param name the new name
 * @param ifNotExists whether IF NOT EXISTS was written
 * @param type what it stands for
 * @param span where it stands
 */
public record CreateType(Identifier name, boolean ifNotExists, TypeNode type, Span span)
    implements Statement {
  public CreateType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitCreateType(this);
  }
}
