package io.sqlc.samples.conformance;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.TopicFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One side (key or value) of a topic's records.
 *
 * @param type the column's where it stands alone, a STRUCT of the columns otherwise; empty where
 *     nothing is known of it
 * @param options what the format was told besides
 */
record SideShape(Format format, Optional<SqlType> type, Map<String, String> options) {
  static final SideShape JSON = new SideShape(Format.JSON, Optional.empty(), Map.of());
  static final SideShape KAFKA_TEXT =
      new SideShape(Format.KAFKA, Optional.of(SqlType.STRING), Map.of());

  /** The shape that columns have in a format. */
  static SideShape of(TopicFormat format, List<Column> columns) {
    List<Column> stored =
        columns.stream()
            .filter(c -> c.role() == Column.Role.KEY || c.role() == Column.Role.VALUE)
            .toList();
    if (stored.isEmpty()) {
      return new SideShape(format.format(), Optional.empty(), format.options());
    }
    boolean single = stored.size() == 1;
    boolean message = format.format().name().startsWith("PROTOBUF");
    if (single && !message && (!format.wrapped() || format.format() == Format.KAFKA)) {
      return new SideShape(format.format(), Optional.of(stored.get(0).type()), format.options());
    }
    SqlType row =
        new SqlType.Struct(
            stored.stream().map(c -> new SqlType.Field(c.name(), c.type())).toList());
    return new SideShape(format.format(), Optional.of(row), format.options());
  }

  SideShape withFormat(Format other) {
    return new SideShape(other, type, options);
  }

  /** The columns as a STRUCT. */
  SqlType.Struct row() {
    if (type.isPresent() && type.get() instanceof SqlType.Struct row) {
      return row;
    }
    throw new CaseFailure(FailureKind.NO_CODEC, "the columns of " + format + " are not known");
  }
}
