package io.sqlc.samples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Text as it stands: the DELIMITED format, and sides that have no columns. */
final class TextCodec implements Codec {
  @Override
  public byte[] encode(JsonText value) {
    return text(value).getBytes(UTF_8);
  }

  @Override
  public JsonNode decode(byte[] bytes) {
    return TextNode.valueOf(new String(bytes, UTF_8));
  }

  /** A string without its quotes, anything else as its JSON text. */
  static String text(JsonText value) {
    return value.node().isTextual() ? value.node().textValue() : value.text();
  }
}
