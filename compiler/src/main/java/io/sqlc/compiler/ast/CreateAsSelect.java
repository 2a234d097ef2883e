package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE STREAM … AS SELECT} or {@code CREATE TABLE … AS SELECT}.
 *
 * @param kind stream or table
 * @param name its name
 * @param orReplace whether OR REPLACE was written
 * @param ifNotExists whether IF NOT EXISTS was written
 * @param properties the WITH clause
 * @param query the query
 * @param span where it stands
 */
public record CreateAsSelect(
    SourceKind kind,
    Identifier name,
    boolean orReplace,
    boolean ifNotExists,
    List<Property> properties,
    Query query,
    Span span)
    implements Statement {
  public CreateAsSelect {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    properties = List.copyOf(properties);
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitCreateAsSelect(this);
  }
}
