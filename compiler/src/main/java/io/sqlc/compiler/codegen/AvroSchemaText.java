package io.sqlc.compiler.codegen;

import io.sqlc.compiler.analysis.ddl.FormatProperties;
import io.sqlc.compiler.analysis.ddl.Side;
import io.sqlc.compiler.catalog.SqlType;
import java.util.List;
import java.util.Locale;

/**
 * The Avro schema that ksqlDB registers for columns (types reference, section 8), to the letter: a
 * registry compares texts.
 */
final class AvroSchemaText {
  private static final String NAMESPACE = "io.confluent.ksql.avro_schemas";
  private static final String CONNECT = "org.apache.kafka.connect.data.";

  private AvroSchemaText() {}

  /** The schema of records whose fields are columns. */
  static String record(TopicSide side, List<SqlType.Field> columns) {
    return recordOf(rootName(side), columns);
  }

  /** The schema of a bare column; it is not null. */
  static String bare(TopicSide side, SqlType type) {
    return notNull(rootName(side), type);
  }

  private static String rootName(TopicSide side) {
    String given = side.format().options().get(FormatProperties.FULL_SCHEMA_NAME);
    if (given != null) {
      return given;
    }
    return side.side() == Side.KEY
        ? NAMESPACE + "." + upperCamel(side.source().name()) + "Key"
        : NAMESPACE + ".KsqlDataSourceSchema";
  }

  /** {@code MY_S} is {@code MyS}. */
  private static String upperCamel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_", -1)) {
      if (!word.isEmpty()) {
        camel
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1).toLowerCase(Locale.ROOT));
      }
    }
    return camel.toString();
  }

  private static String recordOf(String fullName, List<SqlType.Field> fields) {
    int dot = fullName.lastIndexOf('.');
    StringBuilder text = new StringBuilder("{\"type\":\"record\",\"name\":");
    text.append(quoted(fullName.substring(dot + 1)));
    if (dot >= 0) {
      text.append(",\"namespace\":").append(quoted(fullName.substring(0, dot)));
    }
    text.append(",\"fields\":[");
    String separator = "";
    for (SqlType.Field field : fields) {
      String name = field.name().replace('.', '_');
      text.append(separator)
          .append("{\"name\":")
          .append(quoted(name))
          .append(",\"type\":")
          .append(nullable(fullName + "_" + name, field.type()))
          .append(",\"default\":null}");
      separator = ",";
    }
    return text.append("],\"connect.name\":").append(quoted(fullName)).append('}').toString();
  }

  private static String nullable(String name, SqlType type) {
    return "[\"null\"," + notNull(name, type) + "]";
  }

  private static String notNull(String name, SqlType type) {
    if (type instanceof SqlType.Primitive primitive) {
      return primitive(primitive);
    }
    if (type instanceof SqlType.Decimal decimal) {
      return decimal(decimal);
    }
    if (type instanceof SqlType.Array array) {
      return "{\"type\":\"array\",\"items\":" + nullable(name, array.element()) + "}";
    }
    if (type instanceof SqlType.Map map) {
      return "{\"type\":\"map\",\"values\":" + nullable(name + "_MapValue", map.value()) + "}";
    }
    return recordOf(name, ((SqlType.Struct) type).fields());
  }

  private static String primitive(SqlType.Primitive type) {
    return switch (type) {
      case BOOLEAN -> "\"boolean\"";
      case INT -> "\"int\"";
      case BIGINT -> "\"long\"";
      case DOUBLE -> "\"double\"";
      case STRING -> "\"string\"";
      case BYTES -> "\"bytes\"";
      case DATE -> logical("int", "Date", "date");
      case TIME -> logical("int", "Time", "time-millis");
      case TIMESTAMP -> logical("long", "Timestamp", "timestamp-millis");
      case INTERVALUNIT -> throw new IllegalArgumentException("no column is " + type);
    };
  }

  private static String logical(String type, String connectName, String logicalType) {
    return "{\"type\":\"%s\",\"connect.version\":1,\"connect.name\":\"%s\",\"logicalType\":\"%s\"}"
        .formatted(type, CONNECT + connectName, logicalType);
  }

  private static String decimal(SqlType.Decimal type) {
    return ("{\"type\":\"bytes\",\"scale\":%1$d,\"precision\":%2$d,\"connect.version\":1,"
            + "\"connect.parameters\":{\"scale\":\"%1$d\",\"connect.decimal.precision\":\"%2$d\"},"
            + "\"connect.name\":\"%3$sDecimal\",\"logicalType\":\"decimal\"}")
        .formatted(type.scale(), type.precision(), CONNECT);
  }

  /** Names of Avro have nothing to escape; a wrong one shall not break the text. */
  private static String quoted(String name) {
    return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
