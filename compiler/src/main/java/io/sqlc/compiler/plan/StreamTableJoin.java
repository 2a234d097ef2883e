package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks up the table's row for the key of each stream record. The left input is keyed by the join
 * expression already (a {@link Rekey} stands below where it was not). Rows whose stream value is
 * null are dropped. The result's key is the left key; the right key column is among the values
 * (NULL where LEFT found no row).
 *
 * @param type INNER drops records without a table row, LEFT pads them with NULL
 */
public record StreamTableJoin(PlanNode left, PlanNode right, Type type) implements PlanNode {
  /** The kinds that exist between a stream and a table. */
  public enum Type {
    INNER,
    LEFT
  }

  public StreamTableJoin {
    if (left.kind() != DataSource.Kind.STREAM || right.kind() != DataSource.Kind.TABLE) {
      throw new IllegalArgumentException("the left side must be a stream, the right side a table");
    }
    List<Column> leftKey = left.schema().key();
    List<Column> rightKey = right.schema().key();
    if (leftKey.size() != 1
        || rightKey.size() != 1
        || !leftKey.get(0).type().equals(rightKey.get(0).type())) {
      throw new IllegalArgumentException("keys do not match: " + leftKey + " and " + rightKey);
    }
  }

  @Override
  public Schema schema() {
    List<Column> columns = new ArrayList<>(left.schema().columns());
    for (Column column : right.schema().columns()) {
      columns.add(column.isKey() ? Column.value(column.name(), column.type()) : column);
    }
    return new Schema(columns);
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
