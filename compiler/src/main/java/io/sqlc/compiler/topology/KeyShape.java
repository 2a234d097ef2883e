package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import java.util.List;

/**
 * The key part of the records between two operators: nothing, one bare value, or a composite.
 *
 * @param name whose key it is; Java names follow it
 */
public record KeyShape(String name, List<Column> columns) {
  public KeyShape {
    columns = List.copyOf(columns);
  }

  /** Whether records have no key at all. */
  public boolean isEmpty() {
    return columns.isEmpty();
  }

  /** Whether the key is a record of several columns. */
  public boolean isComposite() {
    return columns.size() > 1;
  }
}
