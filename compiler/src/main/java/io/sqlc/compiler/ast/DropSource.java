package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP STREAM} or {@code DROP TABLE}.
 *
 * @param kind stream or table
 * @param name its name
 * @param ifExists whether IF EXISTS was written
 * @param deleteTopic whether DELETE TOPIC was written
 * @param span where it stands
 */
public record DropSource(
    SourceKind kind, Identifier name, boolean ifExists, boolean deleteTopic, Span span)
    implements Statement {
  public DropSource {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitDropSource(this);
  }
}
