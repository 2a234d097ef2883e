package io.sqlc.compiler.plan;

import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;

/**
 * Looks up the table's row for the key of each stream record. The left input is keyed by the join
 * expression already (a {@link Rekey} stands below where it was not). Rows whose stream value is
 * null are dropped. The right key column is among the values (NULL where LEFT found no row).
 *
 * @param type INNER drops records without a table row, LEFT pads them with NULL
 * @param key the key of the result, as for {@link StreamStreamJoin}
 */
public record StreamTableJoin(PlanNode left, PlanNode right, JoinType type, Column key)
    implements PlanNode {
  public StreamTableJoin {
    if (left.kind() != DataSource.Kind.STREAM || right.kind() != DataSource.Kind.TABLE) {
      throw new IllegalArgumentException("the left side must be a stream, the right side a table");
    }
    if (type != JoinType.INNER && type != JoinType.LEFT) {
      throw new IllegalArgumentException("there is no " + type + " join of a stream and a table");
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
    return visitor.visitStreamTableJoin(this);
  }
}
