package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import java.util.List;
import java.util.Optional;

/**
 * The value part of the records between two operators.
 *
 * @param name what the rows are, in SQL's words: the source's or query's name; Java names follow it
 * @param fields the columns that somebody downstream reads, in order
 */
public record RowShape(String name, List<Column> fields) {
  public RowShape {
    fields = List.copyOf(fields);
  }

  /** The field of exactly this name. */
  public Optional<Column> field(String column) {
    return fields.stream().filter(field -> field.name().equals(column)).findFirst();
  }
}
