package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns that sources have without declaring them (syntax reference, section 7). */
final class PseudoColumns {
  private static final Set<String> WINDOW_BOUNDS = Set.of("WINDOWSTART", "WINDOWEND");
  private static final Set<String> NAMES =
      Set.of("ROWTIME", "ROWPARTITION", "ROWOFFSET", "WINDOWSTART", "WINDOWEND");

  private PseudoColumns() {}

  /** Those of a source. */
  static List<Column> of(DataSource source) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("ROWTIME", SqlType.BIGINT, Column.Role.PSEUDO));
    columns.add(new Column("ROWPARTITION", SqlType.INT, Column.Role.PSEUDO));
    columns.add(new Column("ROWOFFSET", SqlType.BIGINT, Column.Role.PSEUDO));
    if (source.window().isPresent()) {
      columns.add(new Column("WINDOWSTART", SqlType.BIGINT, Column.Role.PSEUDO));
      columns.add(new Column("WINDOWEND", SqlType.BIGINT, Column.Role.PSEUDO));
    }
    return columns;
  }

  /** Whether a name is reserved for one. */
  static boolean isReserved(String name) {
    return NAMES.contains(name);
  }

  /** Whether it is the start or end of a window. */
  static boolean isWindowBound(String name) {
    return WINDOW_BOUNDS.contains(name);
  }
}
