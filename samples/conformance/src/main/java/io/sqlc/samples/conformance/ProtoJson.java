package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;

/** Protobuf messages from a case's JSON, and back. */
final class ProtoJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int NANOS_PER_MILLI = 1_000_000;

  private ProtoJson() {}

  /** The message that a JSON object describes; fields are found whatever their case. */
  static DynamicMessage message(Descriptor type, JsonNode json) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      FieldDescriptor field =
          type.getFields().stream()
              .filter(f -> f.getName().equals(entry.getKey()))
              .findFirst()
              .or(
                  () ->
                      type.getFields().stream()
                          .filter(f -> f.getName().equalsIgnoreCase(entry.getKey()))
                          .findFirst())
              .orElse(null);
      JsonNode value = entry.getValue();
      if (field == null || value.isNull()) {
        continue;
      }
      if (field.isMapField()) {
        Descriptor pair = field.getMessageType();
        for (Map.Entry<String, JsonNode> item : value.properties()) {
          DynamicMessage.Builder made = DynamicMessage.newBuilder(pair);
          made.setField(pair.findFieldByNumber(1), item.getKey());
          if (!item.getValue().isNull()) {
            made.setField(
                pair.findFieldByNumber(2), value(pair.findFieldByNumber(2), item.getValue()));
          }
          message.addRepeatedField(field, made.build());
        }
      } else if (field.isRepeated()) {
        value.forEach(item -> message.addRepeatedField(field, value(field, item)));
      } else {
        message.setField(field, value(field, value));
      }
    }
    return message.build();
  }

  private static Object value(FieldDescriptor field, JsonNode json) {
    return switch (field.getJavaType()) {
      case INT -> json.isNumber() ? json.intValue() : Integer.parseInt(json.asText());
      case LONG -> json.isNumber() ? json.longValue() : Long.parseLong(json.asText());
      case FLOAT -> json.floatValue();
      case DOUBLE -> json.doubleValue();
      case BOOLEAN -> json.booleanValue();
      case STRING -> json.asText();
      case BYTE_STRING -> bytes(json);
      case ENUM -> field.getEnumType().findValueByName(json.asText());
      case MESSAGE -> nested(field.getMessageType(), json);
    };
  }

  private static ByteString bytes(JsonNode json) {
    try {
      return ByteString.copyFrom(json.binaryValue());
    } catch (IOException e) {
      throw new CaseFailure(FailureKind.NO_CODEC, "no base64: " + json);
    }
  }

  private static DynamicMessage nested(Descriptor type, JsonNode json) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    switch (type.getFullName()) {
      case "confluent.type.Decimal" -> {
        BigDecimal value = json.isNumber() ? json.decimalValue() : new BigDecimal(json.asText());
        set(message, "value", ByteString.copyFrom(value.unscaledValue().toByteArray()));
        set(message, "precision", value.precision());
        set(message, "scale", value.scale());
      }
      case "google.protobuf.Timestamp" -> {
        set(message, "seconds", Math.floorDiv(json.longValue(), 1000L));
        set(message, "nanos", (int) Math.floorMod(json.longValue(), 1000L) * NANOS_PER_MILLI);
      }
      case "google.type.Date" -> {
        LocalDate date = LocalDate.ofEpochDay(json.longValue());
        set(message, "year", date.getYear());
        set(message, "month", date.getMonthValue());
        set(message, "day", date.getDayOfMonth());
      }
      case "google.type.TimeOfDay" -> {
        int millis = json.intValue();
        set(message, "hours", millis / 3_600_000);
        set(message, "minutes", millis / 60_000 % 60);
        set(message, "seconds", millis / 1000 % 60);
        set(message, "nanos", millis % 1000 * NANOS_PER_MILLI);
      }
      default -> {
        if (!isWrapper(type)) {
          return message(type, json);
        }
        FieldDescriptor wrapped = type.findFieldByNumber(1);
        message.setField(wrapped, value(wrapped, json));
      }
    }
    return message.build();
  }

  private static void set(DynamicMessage.Builder message, String field, Object value) {
    message.setField(message.getDescriptorForType().findFieldByName(field), value);
  }

  private static boolean isWrapper(Descriptor type) {
    return type.getFile().getFullName().equals("google/protobuf/wrappers.proto");
  }

  /** A message as JSON: each field, NULL where the message can tell that it is not there. */
  static JsonNode json(Message message) {
    ObjectNode json = JSON.objectNode();
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      if (field.isRepeated() && isMap(field)) {
        ObjectNode entries = json.putObject(field.getName());
        Descriptor pair = field.getMessageType();
        for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
          Message entry = (Message) message.getRepeatedField(field, i);
          FieldDescriptor key = pair.findFieldByNumber(1);
          FieldDescriptor value = pair.findFieldByNumber(2);
          entries.set(entry.getField(key).toString(), single(entry, value));
        }
      } else if (field.isRepeated()) {
        ArrayNode elements = json.putArray(field.getName());
        for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
          elements.add(json(field, message.getRepeatedField(field, i)));
        }
      } else {
        json.set(field.getName(), single(message, field));
      }
    }
    return json;
  }

  private static boolean isMap(FieldDescriptor field) {
    return field.isMapField()
        || (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
            && field.getMessageType().getName().endsWith("Entry"));
  }

  private static JsonNode single(Message message, FieldDescriptor field) {
    boolean missing = field.hasPresence() && !message.hasField(field);
    // The cases show empty BYTES as NULL where the message cannot tell them apart.
    boolean emptyBytes =
        field.getJavaType() == FieldDescriptor.JavaType.BYTE_STRING
            && !field.hasPresence()
            && ((ByteString) message.getField(field)).isEmpty();
    return missing || emptyBytes ? JSON.nullNode() : json(field, message.getField(field));
  }

  private static JsonNode json(FieldDescriptor field, Object value) {
    return switch (field.getJavaType()) {
      case INT ->
          JSON.numberNode(
              field.getType() == FieldDescriptor.Type.UINT32
                  ? Integer.toUnsignedLong((Integer) value)
                  : (Integer) value);
      case LONG -> JSON.numberNode((Long) value);
      case FLOAT -> JSON.numberNode((double) (Float) value);
      case DOUBLE -> JSON.numberNode((Double) value);
      case BOOLEAN -> JSON.booleanNode((Boolean) value);
      case STRING -> JSON.textNode((String) value);
      case BYTE_STRING ->
          JSON.textNode(Base64.getEncoder().encodeToString(((ByteString) value).toByteArray()));
      case ENUM -> JSON.textNode(((EnumValueDescriptor) value).getName());
      case MESSAGE -> json(field.getMessageType(), (Message) value);
    };
  }

  private static JsonNode json(Descriptor type, Message message) {
    return switch (type.getFullName()) {
      case "confluent.type.Decimal" ->
          JSON.numberNode(
              new BigDecimal(
                  new BigInteger(((ByteString) get(message, "value")).toByteArray()),
                  (Integer) get(message, "scale")));
      case "google.protobuf.Timestamp" ->
          JSON.numberNode(
              (Long) get(message, "seconds") * 1000
                  + (Integer) get(message, "nanos") / NANOS_PER_MILLI);
      case "google.type.Date" ->
          JSON.numberNode(
              LocalDate.of(
                      (Integer) get(message, "year"),
                      (Integer) get(message, "month"),
                      (Integer) get(message, "day"))
                  .toEpochDay());
      case "google.type.TimeOfDay" ->
          JSON.numberNode(
              (((Integer) get(message, "hours") * 60 + (Integer) get(message, "minutes")) * 60
                          + (Integer) get(message, "seconds"))
                      * 1000
                  + (Integer) get(message, "nanos") / NANOS_PER_MILLI);
      default ->
          isWrapper(type)
              ? json(type.findFieldByNumber(1), message.getField(type.findFieldByNumber(1)))
              : json(message);
    };
  }

  private static Object get(Message message, String field) {
    return message.getField(message.getDescriptorForType().findFieldByName(field));
  }
}
