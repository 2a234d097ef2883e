package io.sqlc.samples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The JSON format: the value's JSON text. */
final class JsonCodec implements Codec {
  @Override
  public byte[] encode(JsonText value) {
    return value.text().getBytes(UTF_8);
  }

  @Override
  public JsonNode decode(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    try {
      return JsonText.tree(text);
    } catch (IOException e) {
      throw new CaseFailure(FailureKind.WRONG_RESULT, "not JSON: " + text);
    }
  }
}
