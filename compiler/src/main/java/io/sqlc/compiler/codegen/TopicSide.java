package io.sqlc.compiler.codegen;

import io.sqlc.compiler.analysis.ddl.FormatProperties;
import io.sqlc.compiler.analysis.ddl.Side;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.TopicFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys or the values of a stream's or table's topic. */
record TopicSide(DataSource source, Side side) {

  static TopicSide key(DataSource source) {
    return new TopicSide(source, Side.KEY);
  }

  static TopicSide value(DataSource source) {
    return new TopicSide(source, Side.VALUE);
  }

  /** How they are written. */
  TopicFormat format() {
    return side == Side.KEY ? source.keyFormat() : source.valueFormat();
  }

  /** All columns that they hold, in the order of the topic's format. */
  List<Column> columns() {
    return side == Side.KEY
        ? source.schema().key()
        : source.schema().columns().stream().filter(c -> c.role() == Column.Role.VALUE).toList();
  }

  /** The id of the registered schema that they are written by, where the SQL gives one. */
  Optional<String> schemaId() {
    return Optional.ofNullable(format().options().get(FormatProperties.SCHEMA_ID));
  }

  /** The columns that are not among the first {@code read} components of a row. */
  static List<Column> unread(TopicSide side, RowClass row, int read) {
    Set<String> names =
        row.components().stream()
            .limit(read)
            .map(RowClass.Component::column)
            .collect(Collectors.toSet());
    return side.columns().stream().filter(column -> !names.contains(column.name())).toList();
  }

  /** What a class that reads or writes them is called: {@code orders_reader}. */
  String className(String purpose) {
    return source.name() + (side == Side.KEY ? "_key_" : "_") + purpose;
  }

  /** For comments: {@code the keys}. */
  String words() {
    return "the " + side.word().toLowerCase(Locale.ROOT) + "s";
  }
}
