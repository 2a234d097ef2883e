package io.sqlc.compiler.analysis.schema;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.protobuf.schema.ProtoField;
import io.sqlc.runtime.protobuf.schema.ProtoMessage;
import io.sqlc.runtime.protobuf.schema.ProtoSchema;
import io.sqlc.runtime.protobuf.schema.ProtoSyntaxException;
import io.sqlc.runtime.protobuf.schema.ProtoType;
import io.sqlc.runtime.protobuf.schema.WellKnownType;
import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The SQL type of a Protobuf schema's message (types reference, section 8): a STRUCT of its fields,
 * members of a oneof among them.
 */
public final class ProtobufTypes {
  /** Of decimals whose schema does not say it, as AVRO has it. */
  private static final int UNKNOWN_PRECISION = 64;

  private final Deque<ProtoMessage> path = new ArrayDeque<>();

  private ProtobufTypes() {}

  /**
   * The type of a message.
   *
   * @param fullName the message's name with its package; empty for the first message of the schema
   * @throws UnmappableSchemaException if there is no such message, or SQL has no type for it
   */
  public static SqlType typeOf(RegisteredSchema schema, Optional<String> fullName)
      throws UnmappableSchemaException {
    ProtoSchema parsed;
    try {
      parsed = ProtoSchema.parse(schema.text(), schema.imports());
    } catch (ProtoSyntaxException e) {
      throw new UnmappableSchemaException(String.valueOf(e.getMessage()));
    }
    Optional<ProtoMessage> message =
        fullName.isPresent()
            ? parsed.message(fullName.get())
            : parsed.outermost().stream().findFirst();
    if (message.isEmpty()) {
      String there =
          parsed.messages().stream().map(ProtoMessage::fullName).collect(Collectors.joining(", "));
      throw new UnmappableSchemaException(
          fullName
              .map(name -> "it has no message " + name + ", but " + there)
              .orElse("it has no message"));
    }
    return new ProtobufTypes().struct(message.get());
  }

  private SqlType struct(ProtoMessage message) throws UnmappableSchemaException {
    if (path.contains(message)) {
      throw new UnmappableSchemaException(
          "the message " + message.fullName() + " contains itself, which no type of SQL can");
    }
    if (message.fields().isEmpty()) {
      throw new UnmappableSchemaException("the message " + message.fullName() + " has no fields");
    }
    path.push(message);
    List<SqlType.Field> fields = new ArrayList<>();
    for (ProtoField field : message.fields()) {
      fields.add(new SqlType.Field(field.name(), type(field)));
    }
    path.pop();
    return new SqlType.Struct(fields);
  }

  private SqlType type(ProtoField field) throws UnmappableSchemaException {
    ProtoMessage message = field.message();
    if (field.isMap() && message != null) {
      return new SqlType.Map(type(message.fields().get(0)), type(message.fields().get(1)));
    }
    SqlType single = message == null ? scalar(field.type()) : message(field, message);
    return field.repeated() ? new SqlType.Array(single) : single;
  }

  private static SqlType scalar(ProtoType type) {
    return switch (type) {
      case BOOL -> SqlType.BOOLEAN;
      case INT32, SINT32, SFIXED32 -> SqlType.INT;
      case INT64, SINT64, SFIXED64, UINT32, FIXED32, UINT64, FIXED64 -> SqlType.BIGINT;
      case FLOAT, DOUBLE -> SqlType.DOUBLE;
      case STRING, ENUM -> SqlType.STRING;
      case BYTES -> SqlType.BYTES;
      case MESSAGE -> throw new IllegalArgumentException("a message is no scalar");
    };
  }

  private SqlType message(ProtoField field, ProtoMessage message) throws UnmappableSchemaException {
    Optional<WellKnownType> known = message.wellKnown();
    if (known.isEmpty()) {
      return struct(message);
    }
    return switch (known.get()) {
      case DECIMAL -> decimal(field);
      case TIMESTAMP -> SqlType.TIMESTAMP;
      case DATE -> SqlType.DATE;
      case TIME_OF_DAY -> SqlType.TIME;
      case DOUBLE_VALUE,
          FLOAT_VALUE,
          INT64_VALUE,
          UINT64_VALUE,
          INT32_VALUE,
          UINT32_VALUE,
          BOOL_VALUE,
          STRING_VALUE,
          BYTES_VALUE ->
          scalar(message.fields().get(0).type());
    };
  }

  private static SqlType decimal(ProtoField field) throws UnmappableSchemaException {
    try {
      String precision = field.parameters().get("precision");
      return new SqlType.Decimal(
          precision == null ? UNKNOWN_PRECISION : Integer.parseInt(precision),
          Integer.parseInt(field.parameters().getOrDefault("scale", "0")));
    } catch (IllegalArgumentException e) {
      throw new UnmappableSchemaException(
          "the field " + field.name() + " is a decimal of an illegal precision or scale");
    }
  }
}
