package io.sqlc.compiler.analysis.schema;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The type of a registered schema in any language. */
public final class SchemaTypes {
  private SchemaTypes() {}

  /**
   * The type of a schema.
   *
   * @param message the full name of the message where a PROTOBUF schema has several
   * @throws UnmappableSchemaException if it has none
   */
  public static SqlType typeOf(RegisteredSchema schema, Optional<String> message)
      throws UnmappableSchemaException {
    return switch (schema.kind()) {
      case AVRO -> AvroTypes.typeOf(schema);
      case JSON -> JsonSchemaTypes.typeOf(schema);
      case PROTOBUF -> ProtobufTypes.typeOf(schema, message);
    };
  }

  /**
   * The type with all names of fields in upper case, as unquoted names of SQL are.
   *
   * @throws UnmappableSchemaException if two of them are the same then
   */
  public static SqlType upperCase(SqlType type) throws UnmappableSchemaException {
    if (type instanceof SqlType.Array array) {
      return new SqlType.Array(upperCase(array.element()));
    }
    if (type instanceof SqlType.Map map) {
      return new SqlType.Map(upperCase(map.key()), upperCase(map.value()));
    }
    if (!(type instanceof SqlType.Struct struct)) {
      return type;
    }
    List<SqlType.Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (SqlType.Field field : struct.fields()) {
      String name = field.name().toUpperCase(Locale.ROOT);
      if (!names.add(name)) {
        throw new UnmappableSchemaException("two of its fields are " + name + " in upper case");
      }
      fields.add(new SqlType.Field(name, upperCase(field.type())));
    }
    return new SqlType.Struct(fields);
  }
}
