package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource.KeyWindow;
import java.util.List;
import java.util.Optional;

/**
 * The key part of the records between two operators: nothing, one bare value, or a composite.
 *
 * @param name whose key it is; Java names follow it
 * @param window the windows that keys have beside these columns, if they do
 */
public record KeyShape(String name, List<Column> columns, Optional<KeyWindow> window) {
  public KeyShape {
    columns = List.copyOf(columns);
  }

  /** A key without windows. */
  public KeyShape(String name, List<Column> columns) {
    this(name, columns, Optional.empty());
  }

  /** This key in windows. */
  public KeyShape in(KeyWindow keyWindow) {
    return new KeyShape(name, columns, Optional.of(keyWindow));
  }

  /** This key without its windows. */
  public KeyShape unwindowed() {
    return new KeyShape(name, columns);
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
