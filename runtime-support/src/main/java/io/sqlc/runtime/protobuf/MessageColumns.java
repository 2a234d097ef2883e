package io.sqlc.runtime.protobuf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that are read from a message's fields, or written to them, by name. */
public final class MessageColumns {
  private final List<Column> columns;

  private MessageColumns(List<Column> columns) {
    this.columns = columns;
  }

  /**
   * A column.
   *
   * @param nested the fields of the STRUCT that it is, or whose array or map it is
   */
  public record Column(String name, @Nullable MessageColumns nested) {}

  public static MessageColumns of(Column... columns) {
    return new MessageColumns(List.of(columns));
  }

  /** A column without STRUCTs. */
  public static Column column(String name) {
    return new Column(name, null);
  }

  /** A column that is a STRUCT, or an array or a map of them. */
  public static Column column(String name, MessageColumns nested) {
    return new Column(name, nested);
  }

  List<Column> columns() {
    return columns;
  }
}
