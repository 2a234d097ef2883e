package io.sqlc.runtime.avro;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The columns of a row or the fields of a STRUCT that are read: to a column belongs the field of
 * exactly its name, else the last one whose name in upper case it is.
 */
public final class AvroColumns {
  private final List<String> names;

  private AvroColumns(List<String> names) {
    this.names = names;
  }

  /** Names in the order of the indexes that {@link AvroReader#nextColumn} returns. */
  public static AvroColumns of(String... names) {
    return new AvroColumns(List.of(names));
  }

  String name(int column) {
    return names.get(column);
  }

  /** For each field the column that it belongs to, or -1. */
  int[] targets(List<String> fields) {
    int[] targets = new int[fields.size()];
    Arrays.fill(targets, -1);
    for (int column = 0; column < names.size(); column++) {
      int field = field(names.get(column), fields);
      if (field >= 0) {
        targets[field] = column;
      }
    }
    return targets;
  }

  private static int field(String column, List<String> fields) {
    // Avro has no dots in names: what writes a column with one writes _ in their place.
    int exact = fields.indexOf(column.replace('.', '_'));
    if (exact >= 0) {
      return exact;
    }
    int found = -1;
    for (int field = 0; field < fields.size(); field++) {
      if (fields.get(field).toUpperCase(Locale.ROOT).equals(column)) {
        found = field;
      }
    }
    return found;
  }
}
