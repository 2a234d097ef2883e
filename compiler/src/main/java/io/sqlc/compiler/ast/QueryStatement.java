package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query that stands alone.
 *
 * @param query the query
 * @param span where it stands
 */
public record QueryStatement(Query query, Span span) implements Statement {
  public QueryStatement {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitQueryStatement(this);
  }
}
