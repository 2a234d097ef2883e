package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT INTO … SELECT}.
 *
 * @param target the stream that rows go to
 * @param properties the WITH clause
 * @param query the query
 * @param span where it stands
 */
public record InsertIntoSelect(Identifier target, List<Property> properties, Query query, Span span)
    implements Statement {
  public InsertIntoSelect {
    Objects.requireNonNull(target, "target");
    properties = List.copyOf(properties);
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitInsertIntoSelect(this);
  }
}
