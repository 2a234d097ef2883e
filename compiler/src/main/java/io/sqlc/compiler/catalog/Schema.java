package io.sqlc.compiler.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns of a relation, key columns first, each name once. {@link #toString()} is the form
 * that messages and {@code --describe} show: {@code ID BIGINT KEY, NAME STRING}.
 */
public record Schema(List<Column> columns) {
  public Schema {
    Map<String, Column> byName = new LinkedHashMap<>();
    for (Column column : columns) {
      if (byName.put(column.name(), column) != null) {
        throw new IllegalArgumentException("column " + column.name() + " occurs twice");
      }
    }
    List<Column> ordered = new ArrayList<>();
    columns.stream().filter(Column::isKey).forEach(ordered::add);
    columns.stream().filter(column -> !column.isKey()).forEach(ordered::add);
    columns = List.copyOf(ordered);
  }

  public static Schema of(Column... columns) {
    return new Schema(List.of(columns));
  }

  /** The key columns in the order in which they make up the key. */
  public List<Column> key() {
    return columns.stream().filter(Column::isKey).toList();
  }

  /** The columns of the Kafka value: without those that are read from headers. */
  public List<Column> value() {
    return columns.stream().filter(c -> c.role() == Column.Role.VALUE).toList();
  }

  /** The column of exactly this name. */
  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return columns.stream().map(Column::toString).collect(Collectors.joining(", "));
  }
}
