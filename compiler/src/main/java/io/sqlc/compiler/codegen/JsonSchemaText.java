package io.sqlc.compiler.codegen;

import io.sqlc.compiler.catalog.SqlType;
import java.util.List;

/** The JSON schema that ksqlDB registers for columns (types reference, section 8). */
final class JsonSchemaText {
  private static final String CONNECT = "org.apache.kafka.connect.data.";

  private JsonSchemaText() {}

  /** The schema of objects whose members are columns. */
  static String object(List<SqlType.Field> columns) {
    StringBuilder text = new StringBuilder("{\"type\":\"object\",\"properties\":{");
    for (int i = 0; i < columns.size(); i++) {
      text.append(i == 0 ? "" : ",")
          .append(quoted(columns.get(i).name()))
          .append(":{\"connect.index\":")
          .append(i)
          .append(',')
          .append(oneOf(columns.get(i).type()))
          .append('}');
    }
    return text.append("}}").toString();
  }

  /** The schema of a bare column; it is not null. */
  static String bare(SqlType type) {
    if (type instanceof SqlType.Primitive primitive) {
      return primitive(primitive);
    }
    if (type instanceof SqlType.Decimal decimal) {
      return ("{\"type\":\"number\",\"title\":\"%sDecimal\",\"connect.version\":1,"
              + "\"connect.type\":\"bytes\",\"connect.parameters\":{\"scale\":\"%d\","
              + "\"connect.decimal.precision\":\"%d\"}}")
          .formatted(CONNECT, decimal.scale(), decimal.precision());
    }
    if (type instanceof SqlType.Array array) {
      return "{\"type\":\"array\",\"items\":{" + oneOf(array.element()) + "}}";
    }
    if (type instanceof SqlType.Map map) {
      return "{\"type\":\"object\",\"connect.type\":\"map\",\"additionalProperties\":{"
          + oneOf(map.value())
          + "}}";
    }
    return object(((SqlType.Struct) type).fields());
  }

  private static String oneOf(SqlType type) {
    return "\"oneOf\":[{\"type\":\"null\"}," + bare(type) + "]";
  }

  private static String primitive(SqlType.Primitive type) {
    return switch (type) {
      case BOOLEAN -> "{\"type\":\"boolean\"}";
      case INT -> "{\"type\":\"integer\",\"connect.type\":\"int32\"}";
      case BIGINT -> "{\"type\":\"integer\",\"connect.type\":\"int64\"}";
      case DOUBLE -> "{\"type\":\"number\",\"connect.type\":\"float64\"}";
      case STRING -> "{\"type\":\"string\"}";
      case BYTES -> "{\"type\":\"string\",\"connect.type\":\"bytes\"}";
      case DATE -> logical("Date", "int32");
      case TIME -> logical("Time", "int32");
      case TIMESTAMP -> logical("Timestamp", "int64");
      case INTERVALUNIT -> throw new IllegalArgumentException("no column is " + type);
    };
  }

  private static String logical(String name, String connectType) {
    return ("{\"type\":\"integer\",\"title\":\"%s\",\"connect.version\":1,"
            + "\"connect.type\":\"%s\"}")
        .formatted(CONNECT + name, connectType);
  }

  private static String quoted(String name) {
    StringBuilder text = new StringBuilder("\"");
    name.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
              } else if (c < ' ') {
                text.append("\\u%04x".formatted(c));
              } else {
                text.append((char) c);
              }
            });
    return text.append('"').toString();
  }
}
