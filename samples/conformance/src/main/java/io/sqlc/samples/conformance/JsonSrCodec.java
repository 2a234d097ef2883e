package io.sqlc.samples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The JSON_SR format: JSON text after the id of its schema, which the registry must know. */
final class JsonSrCodec implements Codec {
  private static final int HEAD = 1 + Integer.BYTES;

  private final CaseRegistry registry;
  private final String subject;

  JsonSrCodec(CaseRegistry registry, String subject) {
    this.registry = registry;
    this.subject = subject;
  }

  @Override
  public byte[] encode(JsonText value) {
    SchemaText anything = SchemaText.of(SchemaKind.JSON, "{}");
    RegisteredSchema schema =
        registry.latest(subject).orElseGet(() -> registry.register(subject, anything));
    byte[] text = value.text().getBytes(UTF_8);
    return ByteBuffer.allocate(HEAD + text.length)
        .put((byte) 0)
        .putInt(schema.id())
        .put(text)
        .array();
  }

  @Override
  public JsonNode decode(byte[] bytes) {
    if (bytes.length < HEAD || bytes[0] != 0) {
      throw new CaseFailure(FailureKind.WRONG_RESULT, "no schema id before the JSON of " + subject);
    }
    int id = ByteBuffer.wrap(bytes).getInt(1);
    boolean known = registry.byId(id).filter(s -> s.kind() == SchemaKind.JSON).isPresent();
    if (!known) {
      throw new CaseFailure(FailureKind.WRONG_RESULT, "nobody registered JSON schema " + id);
    }
    String text = new String(bytes, HEAD, bytes.length - HEAD, UTF_8);
    try {
      return JsonText.tree(text);
    } catch (IOException e) {
      throw new CaseFailure(FailureKind.WRONG_RESULT, "not JSON: " + text);
    }
  }
}
