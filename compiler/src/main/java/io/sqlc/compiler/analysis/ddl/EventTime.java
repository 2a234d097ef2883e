package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource.TimestampColumn;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/** The column that TIMESTAMP names. */
final class EventTime {
  private EventTime() {}

  /** Reports a column that does not exist, or that holds no time. */
  static void check(Given<TimestampColumn> given, List<Column> columns, Diagnostics errors) {
    Optional<Column> column =
        columns.stream().filter(c -> c.name().equals(given.value().column())).findFirst();
    if (column.isEmpty()) {
      errors.add(ColumnErrors.timestampUnknown(given, columns.stream().map(Column::name).toList()));
      return;
    }
    SqlType type = column.get().type();
    boolean fits =
        given.value().pattern().isPresent()
            ? type == SqlType.STRING
            : type == SqlType.BIGINT || type == SqlType.TIMESTAMP;
    if (!fits) {
      errors.add(ColumnErrors.timestampType(given, type));
    }
  }
}
