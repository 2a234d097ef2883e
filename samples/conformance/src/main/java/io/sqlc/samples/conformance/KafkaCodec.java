package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sqlc.compiler.catalog.SqlType;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.DoubleDeserializer;
import org.apache.kafka.common.serialization.DoubleSerializer;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The KAFKA format through Kafka's own serialisers. A value that does not have the column's type
 * becomes the bytes of its text: cases feed such records to see them skipped.
 */
final class KafkaCodec implements Codec {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SqlType type;

  KafkaCodec(SqlType type) {
    this.type = type;
  }

  @Override
  public byte[] encode(JsonText value) {
    JsonNode node = value.node();
    if (type == SqlType.INT && node.canConvertToExactIntegral() && node.canConvertToInt()) {
      try (IntegerSerializer serializer = new IntegerSerializer()) {
        return serializer.serialize("", node.intValue());
      }
    }
    if (type == SqlType.BIGINT && node.canConvertToExactIntegral() && node.canConvertToLong()) {
      try (LongSerializer serializer = new LongSerializer()) {
        return serializer.serialize("", node.longValue());
      }
    }
    if (type == SqlType.DOUBLE && node.isNumber()) {
      try (DoubleSerializer serializer = new DoubleSerializer()) {
        return serializer.serialize("", Double.valueOf(value.text()));
      }
    }
    if (type == SqlType.BYTES && node.isTextual()) {
      try {
        return node.binaryValue();
      } catch (IOException e) {
        throw new CaseFailure(FailureKind.NO_CODEC, "not base64: " + node.textValue());
      }
    }
    try (StringSerializer serializer = new StringSerializer()) {
      return serializer.serialize("", TextCodec.text(value));
    }
  }

  @Override
  public JsonNode decode(byte[] bytes) {
    try {
      return read(bytes);
    } catch (SerializationException e) {
      throw new CaseFailure(
          FailureKind.WRONG_RESULT, bytes.length + " bytes are no " + type + " in format KAFKA");
    }
  }

  private JsonNode read(byte[] bytes) {
    if (type == SqlType.INT) {
      try (IntegerDeserializer deserializer = new IntegerDeserializer()) {
        return NODES.numberNode(deserializer.deserialize("", bytes));
      }
    }
    if (type == SqlType.BIGINT) {
      try (LongDeserializer deserializer = new LongDeserializer()) {
        return NODES.numberNode(deserializer.deserialize("", bytes));
      }
    }
    if (type == SqlType.DOUBLE) {
      try (DoubleDeserializer deserializer = new DoubleDeserializer()) {
        double number = deserializer.deserialize("", bytes);
        return Double.isFinite(number)
            ? DecimalNode.valueOf(new BigDecimal(Double.toString(number)))
            : TextNode.valueOf(Double.toString(number));
      }
    }
    if (type == SqlType.BYTES) {
      return TextNode.valueOf(BinaryNode.valueOf(bytes).asText());
    }
    try (StringDeserializer deserializer = new StringDeserializer()) {
      return TextNode.valueOf(deserializer.deserialize("", bytes));
    }
  }
}
