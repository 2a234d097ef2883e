package io.sqlc.samples.conformance;

import io.sqlc.compiler.catalog.SqlType;
import java.util.List;
import java.util.Map;

/** The .proto text of a topic's columns, for topics whose schema the case does not give. */
final class ProtobufText {
  private static final String IMPORTS =
      """
      syntax = "proto3";
      import "google/protobuf/timestamp.proto";
      import "google/protobuf/wrappers.proto";
      import "google/type/date.proto";
      import "google/type/timeofday.proto";
      import "confluent/type/decimal.proto";
      """;

  private final String nullable;
  private final StringBuilder text = new StringBuilder();
  private int messages;

  private ProtobufText(String nullable) {
    this.nullable = nullable;
  }

  static String of(SideShape shape) {
    SqlType.Struct row = shape.row();
    ProtobufText text =
        new ProtobufText(shape.options().getOrDefault("NULLABLE_REPRESENTATION", ""));
    String name = shape.options().getOrDefault("SCHEMA_FULL_NAME", "CaseRow");
    int dot = name.lastIndexOf('.');
    text.message(name.substring(dot + 1), row.fields());
    return IMPORTS + (dot < 0 ? "" : "package " + name.substring(0, dot) + ";\n") + text.text;
  }

  private void message(String name, List<SqlType.Field> fields) {
    text.append("message ").append(name).append(" {\n");
    int number = 0;
    for (SqlType.Field field : fields) {
      number++;
      String type = type(field.type());
      text.append(type).append(' ').append(field.name()).append(" = ").append(number).append(";\n");
    }
    text.append("}\n");
  }

  private String type(SqlType type) {
    if (type instanceof SqlType.Array array) {
      return "repeated " + single(array.element());
    }
    if (type instanceof SqlType.Map map) {
      return "map<string, " + single(map.value()) + ">";
    }
    String label = nullable.equals("OPTIONAL") ? "optional " : "";
    return label + single(type);
  }

  private String single(SqlType type) {
    if (type instanceof SqlType.Struct struct) {
      messages++;
      String name = "CaseStruct" + messages;
      message(name, struct.fields());
      return name;
    }
    if (type instanceof SqlType.Decimal) {
      return "confluent.type.Decimal";
    }
    return switch ((SqlType.Primitive) type) {
      case BOOLEAN -> scalar("bool");
      case INT -> scalar("int32");
      case BIGINT -> scalar("int64");
      case DOUBLE -> scalar("double");
      case STRING -> scalar("string");
      case BYTES -> scalar("bytes");
      case DATE -> "google.type.Date";
      case TIME -> "google.type.TimeOfDay";
      case TIMESTAMP -> "google.protobuf.Timestamp";
      case INTERVALUNIT -> throw new IllegalArgumentException("no column is " + type);
    };
  }

  private String scalar(String word) {
    return nullable.equals("WRAPPER") ? WRAPPERS.getOrDefault(word, word) : word;
  }

  private static final Map<String, String> WRAPPERS =
      Map.of(
          "bool", "google.protobuf.BoolValue",
          "int32", "google.protobuf.Int32Value",
          "int64", "google.protobuf.Int64Value",
          "double", "google.protobuf.DoubleValue",
          "string", "google.protobuf.StringValue",
          "bytes", "google.protobuf.BytesValue");
}
