package io.sqlc.samples.conformance;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;

/**
 * A JSON value with its text: compact, members in their order, numbers digit by digit as they were
 * written.
 */
record JsonText(String text, JsonNode node) {
  /** Reads numbers exactly and refuses what is not one well-formed value. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  static final JsonText NULL = new JsonText("null", MAPPER.nullNode());

  private static final ObjectReader TREES = MAPPER.readerFor(JsonNode.class);

  boolean isNull() {
    return node.isNull();
  }

  static JsonText of(String text) throws IOException {
    try (JsonParser parser = MAPPER.createParser(text)) {
      parser.nextToken();
      return read(parser);
    }
  }

  /** Reads the value at whose first token the parser stands; leaves it at the last one. */
  static JsonText read(JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = MAPPER.createGenerator(text)) {
      copy(parser, generator);
    }
    return new JsonText(text.toString(), tree(text.toString()));
  }

  /** The tree of a text that must be exactly one JSON value. */
  static JsonNode tree(String text) throws IOException {
    JsonNode node = TREES.readValue(text);
    if (node == null || node.isMissingNode()) {
      throw new IOException("no JSON value");
    }
    return node;
  }

  private static void copy(JsonParser parser, JsonGenerator generator) throws IOException {
    int depth = 0;
    while (true) {
      JsonToken token = parser.currentToken();
      if (token == null) {
        throw new IOException("no JSON value");
      }
      if (token.isNumeric()) {
        generator.writeNumber(parser.getText());
      } else {
        generator.copyCurrentEvent(parser);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0 && token != JsonToken.FIELD_NAME) {
        return;
      }
      parser.nextToken();
    }
  }
}
