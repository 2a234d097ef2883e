package io.sqlc.runtime.json;

import org.jspecify.annotations.Nullable;

/** An object that is being read: which of its fields count for which column. */
final class ObjectFrame {
  final @Nullable ObjectFrame parent;
  private final @Nullable ObjectFields fields;

  private @Nullable FieldNames names;
  private boolean[] exact = {};
  private int[] winners = {};

  /** The column that the field read last belongs to. */
  private int column;

  /** How many fields have been seen; counted only where {@link #fields} are known. */
  private int seen;

  /**
   * Begins an object.
   *
   * @param fields all its fields, where they had to be read beforehand
   */
  ObjectFrame(@Nullable ObjectFrame parent, @Nullable ObjectFields fields) {
    this.parent = parent;
    this.fields = fields;
  }

  /**
   * Takes the next field of the object.
   *
   * @return its column, or -1 where it has none, or where another field counts for that column: one
   *     that matches exactly, else the last one
   */
  int columnOf(String field, FieldNames columns) {
    if (names != columns) {
      begin(columns);
    }
    int found = columns.find(field);
    int position = seen++;
    if (found == FieldNames.NONE) {
      return -1;
    }
    column = found >= 0 ? found : ~found;
    if (fields != null) {
      return winners[column] == position ? column : -1;
    }
    if (found >= 0) {
      exact[column] = true;
    } else if (exact[column]) {
      return -1;
    }
    return column;
  }

  /** Takes the next entry of the object as that of a MAP: false where a later one has its key. */
  boolean isLast(String key) {
    return fields == null || fields.lastPosition(key) == seen++;
  }

  private void begin(FieldNames columns) {
    names = columns;
    if (fields != null) {
      winners = fields.winners(columns);
    } else {
      exact = new boolean[columns.size()];
    }
  }

  /** The path of the field read last, in the names of columns: {@code ORDER->LINES}. */
  String path() {
    String above = parent == null ? "" : parent.path();
    if (names == null) {
      return above;
    }
    String name = names.name(column);
    return above.isEmpty() ? name : above + "->" + name;
  }
}
