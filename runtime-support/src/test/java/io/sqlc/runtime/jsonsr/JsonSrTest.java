package io.sqlc.runtime.jsonsr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import io.sqlc.runtime.json.JsonScalars;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.SchemaRegistryException;
import io.sqlc.runtime.registry.SchemaText;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class JsonSrTest {
  private static final long SEED = 20260109;

  /** Knows the JSON schema 7 and the Avro schema 8. */
  private static final SchemaRegistry REGISTRY =
      new SchemaRegistry() {
        @Override
        public Optional<RegisteredSchema> byId(int id) {
          return switch (id) {
            case 7 -> Optional.of(schema(7, SchemaKind.JSON, "{}"));
            case 8 -> Optional.of(schema(8, SchemaKind.AVRO, "\"int\""));
            default -> Optional.empty();
          };
        }

        @Override
        public Optional<RegisteredSchema> latest(String subject) {
          return Optional.empty();
        }

        @Override
        public RegisteredSchema register(String subject, SchemaText schema) {
          assertEquals("t-value", subject);
          return schema(7, schema.kind(), schema.text());
        }
      };

  private final Deserializer<Integer> reader =
      JsonSrDeserializer.of(JsonScalars.INT.deserializer()).with(REGISTRY, "t-value");
  private final Serializer<Integer> writer =
      JsonSrSerializer.of("{\"type\":\"integer\"}", JsonScalars.INT.serializer())
          .with(REGISTRY, "t-value");

  @Test
  void theIdStandsBeforeTheJson() {
    assertArrayEquals(new byte[] {0, 0, 0, 0, 7, '4', '2'}, writer.serialize("t", 42));
    assertEquals(42, reader.deserialize("t", new byte[] {0, 0, 0, 0, 7, '4', '2'}));
    assertNull(writer.serialize("t", null));
    assertNull(reader.deserialize("t", null));
  }

  @Test
  void aSchemaThatIsThereIsNotRegisteredAgain() {
    Serializer<Integer> json = JsonScalars.INT.serializer();
    assertArrayEquals(
        new byte[] {0, 0, 0, 0, 7, '4', '2'},
        JsonSrSerializer.of(7, json).with(REGISTRY, "other-value").serialize("t", 42));
    for (int wrong : new int[] {8, 9}) {
      assertThrows(
          SchemaRegistryException.class,
          () -> JsonSrSerializer.of(wrong, json).with(REGISTRY, "t-value").register());
    }
  }

  @Test
  void whatHasNoIdOfAJsonSchemaIsRefused() {
    assertBad(Reason.NO_SCHEMA, "42".getBytes(UTF_8));
    assertBad(Reason.NO_SCHEMA, new byte[] {0, 0, 0, 0, 8, '4'});
    assertBad(Reason.NO_SCHEMA, new byte[] {0, 0, 0, 0, 9, '4'});
    assertBad(Reason.WRONG_TYPE, new byte[] {0, 0, 0, 0, 7, 't', 'r', 'u', 'e'});
  }

  @Test
  void refusesRandomBytesOrReadsThemButNeverFailsOtherwise() {
    Random random = new Random(SEED);
    for (int round = 0; round < 50_000; round++) {
      byte[] message = new byte[random.nextInt(16)];
      random.nextBytes(message);
      if (message.length >= 5 && random.nextBoolean()) {
        System.arraycopy(new byte[] {0, 0, 0, 0, 7}, 0, message, 0, 5);
      }
      try {
        reader.deserialize("t", message);
      } catch (UnreadableRecordException e) {
        // as it should
      }
    }
  }

  private void assertBad(Reason reason, byte[] message) {
    assertEquals(
        reason,
        assertThrows(UnreadableRecordException.class, () -> reader.deserialize("t", message))
            .reason());
  }

  private static RegisteredSchema schema(int id, SchemaKind kind, String text) {
    return new RegisteredSchema(id, "", 0, SchemaText.of(kind, text), Map.of());
  }
}
