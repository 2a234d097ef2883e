package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.source.Span;

/**
 * A persistent query: what is computed and where it goes.
 *
 * @param name the sink's name for CREATE … AS SELECT; for INSERT INTO the target's name, the word
 *     INSERT and the QUERY_ID, or where none is given something that does not depend on the
 *     statement's place
 * @param root its schema equals the sink's, column by column
 * @param statement where the whole statement stands
 * @param sql the statement in canonical form, for comments and --describe
 */
public record QueryPlan(String name, PlanNode root, DataSource sink, Span statement, String sql) {
  public QueryPlan {
    if (!root.schema().equals(sink.schema())) {
      throw new IllegalArgumentException(
          "query " + name + " gives " + root.schema() + " but its sink has " + sink.schema());
    }
  }
}
