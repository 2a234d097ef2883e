package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.Schema;
import java.util.ArrayList;
import java.util.List;

/** What comes out of a join by one key: the key, then all columns of both sides as values. */
final class JoinedSchema {
  private JoinedSchema() {}

  /**
   * The schema of a result.
   *
   * @param key the result's key; a side's key column of the same name is not repeated as a value
   */
  static Schema of(Column key, PlanNode left, PlanNode right) {
    checkKeys(key, left.schema().key(), right.schema().key());
    List<Column> columns = new ArrayList<>();
    columns.add(key);
    addValues(columns, left.schema(), key);
    addValues(columns, right.schema(), key);
    return new Schema(columns);
  }

  private static void addValues(List<Column> columns, Schema side, Column key) {
    for (Column column : side.columns()) {
      if (!column.isKey()) {
        columns.add(column);
      } else if (!column.name().equals(key.name())) {
        columns.add(Column.value(column.name(), column.type()));
      }
    }
  }

  private static void checkKeys(Column key, List<Column> left, List<Column> right) {
    if (left.size() != 1
        || right.size() != 1
        || !left.get(0).type().equals(right.get(0).type())
        || !left.get(0).type().equals(key.type())) {
      throw new IllegalArgumentException("keys do not match: " + left + " and " + right);
    }
  }
}
