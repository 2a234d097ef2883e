package io.sqlc.compiler.plan;

import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins each row of a table with the row of another whose primary key it names. The result has the
 * left table's key; the right key column is among the values.
 *
 * @param type INNER or LEFT
 * @param foreignKey computed from the left row; NULL refers to no row
 */
public record ForeignKeyJoin(
    PlanNode left, PlanNode right, JoinType type, TypedExpression foreignKey) implements PlanNode {
  public ForeignKeyJoin {
    if (left.kind() != DataSource.Kind.TABLE || right.kind() != DataSource.Kind.TABLE) {
      throw new IllegalArgumentException("both sides must be tables");
    }
    if (type != JoinType.INNER && type != JoinType.LEFT) {
      throw new IllegalArgumentException("there is no " + type + " join on a foreign key");
    }
    List<Column> rightKey = right.schema().key();
    if (rightKey.size() != 1 || !rightKey.get(0).type().equals(foreignKey.type())) {
      throw new IllegalArgumentException(foreignKey.type() + " does not refer to " + rightKey);
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
    return DataSource.Kind.TABLE;
  }

  @Override
  public <R> R accept(PlanVisitor<R> visitor) {
    return visitor.visitForeignKeyJoin(this);
  }
}
