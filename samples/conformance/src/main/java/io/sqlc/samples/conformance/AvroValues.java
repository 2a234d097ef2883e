package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sqlc.compiler.catalog.SqlType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Between the JSON of cases and the values of Avro's generic reader and writer. */
final class AvroValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AvroValues() {}

  /** A value that the writer takes for a schema. */
  static @Nullable Object toAvro(JsonNode json, Schema schema) {
    return switch (schema.getType()) {
      case UNION -> branch(json, schema);
      case NULL -> null;
      case BOOLEAN -> json.asBoolean();
      case INT -> json.intValue();
      case LONG -> json.longValue();
      case FLOAT -> json.floatValue();
      case DOUBLE -> json.doubleValue();
      case STRING -> json.isValueNode() ? json.asText() : json.toString();
      case ENUM -> new GenericData.EnumSymbol(schema, json.asText());
      case BYTES -> ByteBuffer.wrap(bytes(json, schema));
      case FIXED -> new GenericData.Fixed(schema, bytes(json, schema));
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        json.forEach(element -> list.add(toAvro(element, schema.getElementType())));
        yield list;
      }
      case MAP -> {
        Map<String, @Nullable Object> map = new TreeMap<>();
        json.properties()
            .forEach(
                entry -> map.put(entry.getKey(), toAvro(entry.getValue(), schema.getValueType())));
        yield map;
      }
      case RECORD -> {
        GenericData.Record record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
          JsonNode value = member(json, field.name());
          record.put(
              field.pos(),
              value.isMissingNode() && field.hasDefaultValue()
                  ? GenericData.get().getDefaultValue(field)
                  : toAvro(value, field.schema()));
        }
        yield record;
      }
    };
  }

  private static @Nullable Object branch(JsonNode json, Schema union) {
    if (json.isNull() || json.isMissingNode()) {
      return null;
    }
    List<Schema> branches =
        union.getTypes().stream().filter(b -> b.getType() != Schema.Type.NULL).toList();
    for (Schema branch : branches) {
      if (branches.size() == 1 || fits(json, branch.getType())) {
        return toAvro(json, branch);
      }
    }
    throw new CaseFailure(FailureKind.NO_CODEC, "no branch of " + union + " for " + json);
  }

  private static boolean fits(JsonNode json, Schema.Type type) {
    return switch (type) {
      case INT, LONG -> json.isIntegralNumber();
      case FLOAT, DOUBLE -> json.isNumber();
      case STRING, ENUM, BYTES, FIXED -> json.isTextual();
      case BOOLEAN -> json.isBoolean();
      case ARRAY -> json.isArray();
      case MAP, RECORD -> json.isObject();
      case NULL, UNION -> false;
    };
  }

  private static byte[] bytes(JsonNode json, Schema schema) {
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      BigDecimal value = json.isNumber() ? json.decimalValue() : new BigDecimal(json.asText());
      return value.setScale(decimal.getScale()).unscaledValue().toByteArray();
    }
    try {
      return json.binaryValue();
    } catch (IOException e) {
      throw new CaseFailure(FailureKind.NO_CODEC, "not base64: " + json);
    }
  }

  private static JsonNode member(JsonNode object, String name) {
    if (object.has(name)) {
      return object.get(name);
    }
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return object.path(name);
  }

  /** What the reader gave, as cases write it. */
  static JsonNode toJson(@Nullable Object value, Schema schema) {
    if (value == null) {
      return NODES.nullNode();
    }
    Schema type =
        schema.getType() == Schema.Type.UNION
            ? schema.getTypes().get(GenericData.get().resolveUnion(schema, value))
            : schema;
    if (value instanceof GenericRecord record) {
      ObjectNode object = NODES.objectNode();
      type.getFields().forEach(f -> object.set(f.name(), toJson(record.get(f.pos()), f.schema())));
      return object;
    }
    if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(element -> array.add(toJson(element, type.getElementType())));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = NODES.objectNode();
      map.forEach((key, entry) -> object.set(key.toString(), toJson(entry, type.getValueType())));
      return object;
    }
    return scalar(value, type);
  }

  private static JsonNode scalar(Object value, Schema type) {
    byte[] bytes = null;
    if (value instanceof ByteBuffer buffer) {
      bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
    } else if (value instanceof GenericFixed fixed) {
      bytes = fixed.bytes();
    }
    if (bytes != null) {
      return type.getLogicalType() instanceof LogicalTypes.Decimal decimal
          ? DecimalNode.valueOf(new BigDecimal(new BigInteger(bytes), decimal.getScale()))
          : TextNode.valueOf(BinaryNode.valueOf(bytes).asText());
    }
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Long number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Float || value instanceof Double) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number)
          ? DecimalNode.valueOf(new BigDecimal(value.toString()))
          : TextNode.valueOf(value.toString());
    }
    return value instanceof Boolean flag
        ? NODES.booleanNode(flag)
        : TextNode.valueOf(
            value instanceof GenericEnumSymbol<?> symbol ? symbol.toString() : value.toString());
  }

  /** A schema of a type; every part but the root may be null. */
  static Schema schema(SqlType type, String name) {
    if (type instanceof SqlType.Struct struct) {
      List<Schema.Field> fields = new ArrayList<>();
      for (SqlType.Field field : struct.fields()) {
        Schema part = nullable(schema(field.type(), name + "_" + field.name()));
        fields.add(
            new Schema.Field(
                field.name().replace('.', '_'), part, null, Schema.Field.NULL_DEFAULT_VALUE));
      }
      return Schema.createRecord(name, null, null, false, fields);
    }
    if (type instanceof SqlType.Array array) {
      return Schema.createArray(nullable(schema(array.element(), name)));
    }
    if (type instanceof SqlType.Map map) {
      return Schema.createMap(nullable(schema(map.value(), name)));
    }
    if (type instanceof SqlType.Decimal decimal) {
      return LogicalTypes.decimal(decimal.precision(), decimal.scale())
          .addToSchema(SchemaBuilder.builder().bytesType());
    }
    return switch ((SqlType.Primitive) type) {
      case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
      case INT -> Schema.create(Schema.Type.INT);
      case BIGINT -> Schema.create(Schema.Type.LONG);
      case DOUBLE -> Schema.create(Schema.Type.DOUBLE);
      case STRING -> Schema.create(Schema.Type.STRING);
      case BYTES -> Schema.create(Schema.Type.BYTES);
      case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
      case TIME -> LogicalTypes.timeMillis().addToSchema(Schema.create(Schema.Type.INT));
      case TIMESTAMP -> LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
      case INTERVALUNIT -> throw new IllegalArgumentException("no column is " + type);
    };
  }

  private static Schema nullable(Schema schema) {
    return Schema.createUnion(Schema.create(Schema.Type.NULL), schema);
  }
}
