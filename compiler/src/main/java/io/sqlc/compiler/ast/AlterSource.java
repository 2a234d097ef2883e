package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER STREAM} or {@code ALTER TABLE}.
 *
 * @param kind stream or table
 * @param name its name
 * @param added the columns added; without constraints
 * @param span where it stands
 */
public record AlterSource(SourceKind kind, Identifier name, List<TableElement> added, Span span)
    implements Statement {
  public AlterSource {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    added = List.copyOf(added);
    if (added.isEmpty()) {
      throw new IllegalArgumentException("no added");
    }
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitAlterSource(this);
  }
}
