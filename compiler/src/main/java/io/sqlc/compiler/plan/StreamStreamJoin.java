package io.sqlc.compiler.plan;

import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;

/**
 * Joins the records of two streams that have the same key and lie within the window. Both inputs
 * are keyed by their side of the condition already.
 *
 * @param key the key of the result. The key column of a side that is never padded with NULL is the
 *     same as the key; other key columns are among the values
 */
public record StreamStreamJoin(
    PlanNode left, PlanNode right, JoinType type, JoinWindow window, Column key)
    implements PlanNode {
  public StreamStreamJoin {
    if (left.kind() != DataSource.Kind.STREAM || right.kind() != DataSource.Kind.STREAM) {
      throw new IllegalArgumentException("both sides must be streams");
    }
  }

  @Override
  public Schema schema() {
    return JoinedSchema.of(key, left, right);
  }

  @Override
  public DataSource.Kind kind() {
    return DataSource.Kind.STREAM;
  }

  @Override
  public <R> R accept(PlanVisitor<R> visitor) {
    return visitor.visitStreamStreamJoin(this);
  }
}
