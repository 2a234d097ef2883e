package io.sqlc.compiler.analysis;

import io.sqlc.compiler.analysis.query.BoundQuery;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.source.Span;
import java.util.Optional;

/**
 * A persistent query: CREATE … AS SELECT or INSERT INTO … SELECT, every name and type in it known.
 *
 * @param query what is computed; its schema is that of the sink
 * @param sink where rows go
 * @param insert whether it adds rows to a stream that is there already
 * @param queryId what QUERY_ID says
 * @param statement where the whole statement stands
 * @param sql the statement in canonical form
 */
public record BoundStatement(
    BoundQuery query,
    DataSource sink,
    boolean insert,
    Optional<String> queryId,
    Span statement,
    String sql) {

  /** Whether it makes the stream or table of this name. */
  public boolean makes(String name) {
    return !insert && sink.name().equals(name);
  }
}
