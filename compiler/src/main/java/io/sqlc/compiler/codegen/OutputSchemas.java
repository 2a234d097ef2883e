package io.sqlc.compiler.codegen;

import io.sqlc.compiler.analysis.ddl.FormatProperties;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.topology.ApplicationTopology;
import io.sqlc.compiler.topology.QueryTopology;
import io.sqlc.runtime.registry.Registries;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The schemas that a job registers when it starts, by subject. */
public final class OutputSchemas {
  private OutputSchemas() {}

  /** Those of all sinks; a sink that names a registered schema registers none. */
  public static Map<String, SchemaText> of(ApplicationTopology topology) {
    Map<String, SchemaText> schemas = new TreeMap<>();
    for (QueryTopology query : topology.queries()) {
      DataSource sink = query.sink();
      String topic = sink.topic().name();
      text(TopicSide.key(sink)).ifPresent(s -> schemas.put(Registries.keySubject(topic), s));
      text(TopicSide.value(sink)).ifPresent(s -> schemas.put(Registries.valueSubject(topic), s));
    }
    return schemas;
  }

  private static Optional<SchemaText> text(TopicSide side) {
    List<Column> columns = side.columns();
    if (columns.isEmpty() || side.format().options().containsKey(FormatProperties.SCHEMA_ID)) {
      return Optional.empty();
    }
    Format format = side.format().format();
    if (format == Format.PROTOBUF) {
      return Optional.of(
          SchemaText.of(SchemaKind.PROTOBUF, ProtobufSchemaText.of(columns, side.format())));
    }
    List<SqlType.Field> fields =
        columns.stream().map(column -> new SqlType.Field(column.name(), column.type())).toList();
    boolean bare = fields.size() == 1 && !side.format().wrapped();
    if (format == Format.AVRO) {
      return Optional.of(
          SchemaText.of(
              SchemaKind.AVRO,
              bare
                  ? AvroSchemaText.bare(side, fields.get(0).type())
                  : AvroSchemaText.record(side, fields)));
    }
    if (format == Format.JSON_SR) {
      return Optional.of(
          SchemaText.of(
              SchemaKind.JSON,
              bare ? JsonSchemaText.bare(fields.get(0).type()) : JsonSchemaText.object(fields)));
    }
    return Optional.empty();
  }
}
