package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE STREAM} or {@code CREATE TABLE} over a topic.
 *
 * @param kind stream or table
 * @param name its name
 * @param elements the columns; empty when none are given
 * @param orReplace whether OR REPLACE was written
 * @param readOnly whether SOURCE was written
 * @param ifNotExists whether IF NOT EXISTS was written
 * @param properties the WITH clause
 * @param span where it stands
 */
public record CreateSource(
    SourceKind kind,
    Identifier name,
    List<TableElement> elements,
    boolean orReplace,
    boolean readOnly,
    boolean ifNotExists,
    List<Property> properties,
    Span span)
    implements Statement {
  public CreateSource {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    elements = List.copyOf(elements);
    properties = List.copyOf(properties);
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitCreateSource(this);
  }
}
