package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.compiler.source.Span;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.Registries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes the columns of a CREATE by those that its topic's registered schemas have. */
final class InferredColumns {
  private final SourceProperties properties;
  private final Session session;
  private final Span name;
  private final Diagnostics errors;

  InferredColumns(SourceProperties properties, Session session, Span name, Diagnostics errors) {
    this.properties = properties;
    this.session = session;
    this.name = name;
    this.errors = errors;
  }

  /** The declared columns with those of the key, from its schema, before them. */
  ColumnDeclarations withKey(ColumnDeclarations declared, Format format, String topic) {
    List<Column> key = columns(Side.KEY, format, topic);
    return add(declared, key, declared.columns());
  }

  /** The declared columns with those of the value, from its schema, after them. */
  ColumnDeclarations withValue(ColumnDeclarations declared, Format format, String topic) {
    List<Column> value = columns(Side.VALUE, format, topic);
    return add(declared, declared.columns(), value);
  }

  private ColumnDeclarations add(
      ColumnDeclarations declared, List<Column> first, List<Column> then) {
    List<Column> all = new ArrayList<>(first);
    for (Column column : then) {
      if (first.stream().anyMatch(known -> known.name().equals(column.name()))) {
        errors.add(
            SchemaErrors.unmappable(name, Side.VALUE, "there are two columns " + column.name()));
        return declared;
      }
      all.add(column);
    }
    return new ColumnDeclarations(
        all,
        declared.types(),
        all.stream().anyMatch(Column::isKey),
        all.stream().anyMatch(column -> column.role() == Column.Role.VALUE));
  }

  private List<Column> columns(Side side, Format format, String topic) {
    FormatProperties given = side == Side.KEY ? properties.key() : properties.value();
    boolean bare =
        !properties
            .wrapSingleValue()
            .map(Given::value)
            .or(() -> session.settings().wrapSingleValues())
            .orElse(true);
    RegisteredColumns registered =
        new RegisteredColumns(session.schemas(), side, format, given, bare, name, errors);
    String subject =
        side == Side.KEY ? Registries.keySubject(topic) : Registries.valueSubject(topic);
    boolean byId = given.schemaId().isPresent();
    Optional<RegisteredSchema> schema = byId ? registered.byId() : registered.latest(subject);
    if (schema.isPresent()) {
      return registered.of(schema.get(), byId);
    }
    if (byId || session.schemas().latest(subject).isPresent()) {
      return List.of(); // what is wrong has been said
    }
    List<Column> earlier = ofEarlierStatement(side, format, topic);
    if (earlier.isEmpty()) {
      errors.add(SchemaErrors.unknownSubject(name, side, topic, subject));
    }
    return earlier;
  }

  /** What an earlier statement says of the topic: its schema is registered by then. */
  private List<Column> ofEarlierStatement(Side side, Format format, String topic) {
    return session.catalog().sources().stream()
        .filter(source -> source.topic().name().equals(topic))
        .filter(source -> format(side, source) == format)
        .map(source -> side == Side.KEY ? source.schema().key() : values(source))
        .filter(columns -> !columns.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Format format(Side side, DataSource source) {
    return (side == Side.KEY ? source.keyFormat() : source.valueFormat()).format();
  }

  private static List<Column> values(DataSource source) {
    return source.schema().columns().stream().filter(c -> c.role() == Column.Role.VALUE).toList();
  }

  /** The text of the schema with the given id, as an option of the format. */
  static Map<String, String> schemaText(FormatProperties given, Session session) {
    return given
        .schemaId()
        .flatMap(id -> session.schemas().byId(id.value()))
        .map(schema -> Map.of(FormatProperties.SCHEMA_TEXT, schema.text()))
        .orElse(Map.of());
  }
}
