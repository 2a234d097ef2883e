package io.sqlc.compiler.plan;

import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;

/**
 * Joins two tables by their primary keys.
 *
 * @param key the key of the result, as for {@link StreamStreamJoin}
 */
public record TableTableJoin(PlanNode left, PlanNode right, JoinType type, Column key)
    implements PlanNode {
  public TableTableJoin {
    if (left.kind() != DataSource.Kind.TABLE || right.kind() != DataSource.Kind.TABLE) {
      throw new IllegalArgumentException("both sides must be tables");
    }
  }

  @Override
  public Schema schema() {
    return JoinedSchema.of(key, left, right);
  }

  @Override
  public DataSource.Kind kind() {
    return DataSource.Kind.TABLE;
  }

  @Override
  public <R> R accept(PlanVisitor<R> visitor) {
    return visitor.visitTableTableJoin(this);
  }
}
