package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.source.Span;

/**
 * One query as Kafka Streams will run it.
 *
 * @param name the query's name; every operator's name starts with it, sources apart
 * @param last what is written to the sink
 * @param statement where the statement stands
 * @param sql the statement in canonical form
 */
public record QueryTopology(
    String name, Operator last, DataSource sink, Span statement, String sql) {

  /** Whether PARTITION BY has made the keys. */
  public boolean partitions() {
    return last instanceof Select select && select.input() instanceof Reroute;
  }

  /** The name of the sink's node. */
  public String sinkName() {
    return name + "-sink";
  }
}
