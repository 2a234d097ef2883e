package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.source.Span;
import java.util.List;

/**
 * A query that was compiled before, as far as later statements must know it.
 *
 * @param sink the stream or table that it writes
 * @param sources the streams and tables that it reads
 * @param statement where it stands
 */
public record QueryUse(String sink, List<String> sources, Span statement) {
  public QueryUse {
    sources = List.copyOf(sources);
  }
}
