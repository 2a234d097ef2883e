package io.sqlc.compiler.codegen;

import io.sqlc.compiler.analysis.ddl.FormatProperties;
import io.sqlc.compiler.analysis.ddl.NullableRepresentation;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.TopicFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The .proto text of a topic's columns, as ksqlDB makes it: fields numbered in the order of the
 * columns, STRUCTs as messages inside the message that has them, maps as repeated entries.
 */
final class ProtobufSchemaText {
  private static final String DEFAULT_NAME = "ConnectDefault";

  private final Optional<NullableRepresentation> nullable;
  private final Set<String> imports = new TreeSet<>();
  private int structs = 1;

  private ProtobufSchemaText(Optional<NullableRepresentation> nullable) {
    this.nullable = nullable;
  }

  /** The text for columns in a format. */
  static String of(List<Column> columns, TopicFormat format) {
    Optional<NullableRepresentation> nullable =
        Optional.ofNullable(format.options().get(FormatProperties.NULLABLE_REPRESENTATION))
            .map(NullableRepresentation::valueOf);
    String fullName =
        format.options().getOrDefault(FormatProperties.FULL_SCHEMA_NAME, DEFAULT_NAME + "1");
    int dot = fullName.lastIndexOf('.');
    List<SqlType.Field> fields =
        columns.stream().map(column -> new SqlType.Field(column.name(), column.type())).toList();
    return new ProtobufSchemaText(nullable)
        .file(dot < 0 ? "" : fullName.substring(0, dot), fullName.substring(dot + 1), fields);
  }

  private String file(String packageName, String message, List<SqlType.Field> fields) {
    StringBuilder body = new StringBuilder();
    message(message, fields, "", body);
    StringBuilder text = new StringBuilder("syntax = \"proto3\";\n");
    if (!packageName.isEmpty()) {
      text.append("package ").append(packageName).append(";\n");
    }
    text.append('\n');
    imports.forEach(name -> text.append("import \"").append(name).append("\";\n"));
    return text.append(imports.isEmpty() ? "" : "\n").append(body).toString();
  }

  private void message(String name, List<SqlType.Field> fields, String indent, StringBuilder text) {
    text.append(indent).append("message ").append(name).append(" {\n");
    String inner = indent + "  ";
    // Fields and messages of a message share their names.
    Set<String> names = new HashSet<>();
    fields.forEach(field -> names.add(field.name()));
    List<String> nested = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      SqlType.Field field = fields.get(i);
      text.append(inner)
          .append(typed(field.name(), field.type(), names, inner, nested))
          .append(' ')
          .append(field.name())
          .append(" = ")
          .append(i + 1)
          .append(parameters(field.type(), inner))
          .append(";\n");
    }
    nested.forEach(part -> text.append('\n').append(part));
    text.append(indent).append("}\n");
  }

  /** The label and the type of a field. */
  private String typed(
      String name, SqlType type, Set<String> names, String indent, List<String> nested) {
    if (type instanceof SqlType.Array array) {
      return "repeated " + single(array.element(), names, indent, nested);
    }
    if (type instanceof SqlType.Map map) {
      String entry = unique(entryName(name), names);
      StringBuilder text = new StringBuilder();
      List<SqlType.Field> fields =
          List.of(
              new SqlType.Field("key", SqlType.STRING), new SqlType.Field("value", map.value()));
      entry(entry, fields, indent, text);
      nested.add(text.toString());
      return "repeated " + entry;
    }
    String label =
        nullable.filter(NullableRepresentation.OPTIONAL::equals).isPresent() ? "optional " : "";
    return label + single(type, names, indent, nested);
  }

  /** A map's entry: its key always is there, so it needs no presence. */
  private void entry(String name, List<SqlType.Field> fields, String indent, StringBuilder text) {
    StringBuilder whole = new StringBuilder();
    message(name, fields, indent, whole);
    text.append(
        whole
            .toString()
            .replaceFirst("(optional string|google\\.protobuf\\.StringValue) key", "string key"));
  }

  private String single(SqlType type, Set<String> names, String indent, List<String> nested) {
    if (type instanceof SqlType.Struct struct) {
      structs++;
      String message = unique(DEFAULT_NAME + structs, names);
      StringBuilder text = new StringBuilder();
      message(message, struct.fields(), indent, text);
      nested.add(text.toString());
      return message;
    }
    if (type instanceof SqlType.Decimal) {
      imports.add("confluent/meta.proto");
      return imported("confluent.type.Decimal", "confluent/type/decimal.proto");
    }
    if (!(type instanceof SqlType.Primitive primitive)) {
      throw new IllegalArgumentException("Protobuf has no " + type + " inside an array or a map");
    }
    return switch (primitive) {
      case BOOLEAN -> scalar("bool", "Bool");
      case INT -> scalar("int32", "Int32");
      case BIGINT -> scalar("int64", "Int64");
      case DOUBLE -> scalar("double", "Double");
      case STRING -> scalar("string", "String");
      case BYTES -> scalar("bytes", "Bytes");
      case DATE -> imported("google.type.Date", "google/type/date.proto");
      case TIME -> imported("google.type.TimeOfDay", "google/type/timeofday.proto");
      case TIMESTAMP -> imported("google.protobuf.Timestamp", "google/protobuf/timestamp.proto");
      case INTERVALUNIT -> throw new IllegalArgumentException("no column is an " + type);
    };
  }

  private String scalar(String word, String wrapped) {
    return nullable.filter(NullableRepresentation.WRAPPER::equals).isPresent()
        ? imported("google.protobuf." + wrapped + "Value", "google/protobuf/wrappers.proto")
        : word;
  }

  private String imported(String type, String file) {
    imports.add(file);
    return type;
  }

  private static String parameters(SqlType type, String indent) {
    SqlType single = type instanceof SqlType.Array array ? array.element() : type;
    if (!(single instanceof SqlType.Decimal decimal)) {
      return "";
    }
    return " [(confluent.field_meta) = {\n%1$s  params: [\n%1$s    {key: \"precision\", value: \"%2$d\"},\n%1$s    {key: \"scale\", value: \"%3$d\"}\n%1$s  ]\n%1$s}]"
        .formatted(indent, decimal.precision(), decimal.scale());
  }

  /** {@code MY_MAP} gives {@code MyMapEntry}, {@code MAPCOL} gives {@code MAPCOLEntry}. */
  private static String entryName(String column) {
    if (!column.contains("_")) {
      return column + "Entry";
    }
    StringBuilder name = new StringBuilder();
    for (String word : column.split("_", -1)) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1).toLowerCase(Locale.ROOT));
      }
    }
    return name + "Entry";
  }

  private static String unique(String wanted, Set<String> names) {
    String name = wanted;
    for (int number = 2; !names.add(name); number++) {
      name = wanted.replaceFirst("Entry$", "") + number + (wanted.endsWith("Entry") ? "Entry" : "");
    }
    return name;
  }
}
