package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * PARTITION BY, and the re-keying before a join or a GROUP BY: gives rows a new key. Columns of the
 * old key stay readable as value columns after the value columns of the input, unless the new key
 * has their name.
 *
 * @param keys the new key's columns; none for PARTITION BY NULL
 */
public record Rekey(PlanNode input, List<Assignment> keys) implements PlanNode {
  public Rekey {
    keys = List.copyOf(keys);
  }

  @Override
  public Schema schema() {
    List<Column> columns = new ArrayList<>();
    keys.forEach(key -> columns.add(key.target()));
    List<String> names = columns.stream().map(Column::name).toList();
    Schema before = input.schema();
    before.columns().stream()
        .filter(column -> !column.isKey() && !names.contains(column.name()))
        .forEach(columns::add);
    before.key().stream()
        .filter(column -> !names.contains(column.name()))
        .forEach(column -> columns.add(Column.value(column.name(), column.type())));
    return new Schema(columns);
  }

  @Override
  public DataSource.Kind kind() {
    return input.kind();
  }

  @Override
  public <R> R accept(PlanVisitor<R> visitor) {
    return visitor.visitRekey(this);
  }
}
