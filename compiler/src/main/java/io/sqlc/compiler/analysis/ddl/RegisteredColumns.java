package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.analysis.schema.SchemaTypes;
import io.sqlc.compiler.analysis.schema.UnmappableSchemaException;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.compiler.source.Span;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import java.util.List;
import java.util.Optional;

/**
 * The columns that one side's registered schema has (types reference, section 9).
 *
 * @param schemas what is known of the registry
 * @param side keys or values
 * @param format their format
 * @param bareValue whether a value stands alone, as WRAP_SINGLE_VALUE = FALSE says
 */
record RegisteredColumns(
    KnownSchemas schemas,
    Side side,
    Format format,
    FormatProperties given,
    boolean bareValue,
    Span place,
    Diagnostics errors) {

  /** The schema with the given id, if there is an id; what is wrong with it is reported. */
  Optional<RegisteredSchema> byId() {
    if (given.schemaId().isEmpty()) {
      return Optional.empty();
    }
    Optional<RegisteredSchema> found = schemas.byId(given.schemaId().get().value());
    if (found.isEmpty()) {
      errors.add(SchemaErrors.unknownId(given.schemaId().get(), side));
    }
    return found.filter(this::isOfFormat);
  }

  /** The newest schema of a subject, if there is one; what is wrong with it is reported. */
  Optional<RegisteredSchema> latest(String subject) {
    return schemas.latest(subject).filter(this::isOfFormat);
  }

  private boolean isOfFormat(RegisteredSchema schema) {
    SchemaKind kind =
        switch (format) {
          case AVRO -> SchemaKind.AVRO;
          case PROTOBUF -> SchemaKind.PROTOBUF;
          case JSON_SR -> SchemaKind.JSON;
          case NONE, KAFKA, DELIMITED, JSON, PROTOBUF_NOSR -> null;
        };
    if (kind != schema.kind()) {
      errors.add(SchemaErrors.otherKind(place, side, format, schema));
      return false;
    }
    return true;
  }

  /**
   * The columns of a schema; none where that is impossible, which is reported.
   *
   * @param asWritten whether names stay as they are rather than in upper case
   */
  List<Column> of(RegisteredSchema schema, boolean asWritten) {
    try {
      Optional<String> message = given.fullSchemaName().map(Given::value);
      SqlType verbatim = SchemaTypes.typeOf(schema, message);
      SqlType type = asWritten ? verbatim : SchemaTypes.upperCase(verbatim);
      return columns(type);
    } catch (UnmappableSchemaException e) {
      errors.add(SchemaErrors.unmappable(place, side, e.problem()));
      return List.of();
    }
  }

  private List<Column> columns(SqlType type) throws UnmappableSchemaException {
    boolean fields = format == Format.PROTOBUF || (side == Side.VALUE && !bareValue);
    if (!fields) {
      return List.of(side == Side.KEY ? Column.key("ROWKEY", type) : Column.value("ROWVAL", type));
    }
    if (!(type instanceof SqlType.Struct struct)) {
      errors.add(SchemaErrors.bareValue(place, type.toString()));
      return List.of();
    }
    if (struct.fields().isEmpty()) {
      throw new UnmappableSchemaException("it has no fields");
    }
    for (SqlType.Field field : struct.fields()) {
      if (ColumnDeclarations.RESERVED.contains(field.name())) {
        throw new UnmappableSchemaException(
            "its field " + field.name() + " has a name that is reserved");
      }
    }
    return struct.fields().stream()
        .map(
            f ->
                side == Side.KEY
                    ? Column.key(f.name(), f.type())
                    : Column.value(f.name(), f.type()))
        .toList();
  }
}
