package io.sqlc.runtime.primitive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class KafkaPrimitivesTest {

  @Test
  void writesAndReadsAsKafkasOwnSerializersDo() {
    same(KafkaPrimitives.INT, 258, "00000102");
    same(KafkaPrimitives.INT, -1, "ffffffff");
    same(KafkaPrimitives.BIGINT, 258L, "0000000000000102");
    same(KafkaPrimitives.DOUBLE, 1.5, "3ff8000000000000");
    same(KafkaPrimitives.STRING, "aé", "61c3a9");
    same(KafkaPrimitives.STRING, "", "");
    same(KafkaPrimitives.BYTES, Bytes.wrap(new byte[] {1, 0}), "0100");
  }

  @Test
  void keepsNull() {
    for (Serde<?> serde : all()) {
      assertNull(serde.serializer().serialize("t", null));
      assertNull(serde.deserializer().deserialize("t", (byte[]) null));
    }
  }

  @Test
  void refusesOtherLengths() {
    refused(KafkaPrimitives.INT, 0);
    refused(KafkaPrimitives.INT, 3);
    refused(KafkaPrimitives.INT, 8);
    refused(KafkaPrimitives.BIGINT, 4);
    refused(KafkaPrimitives.BIGINT, 9);
    refused(KafkaPrimitives.DOUBLE, 7);
  }

  private static List<Serde<?>> all() {
    return List.of(
        KafkaPrimitives.INT,
        KafkaPrimitives.BIGINT,
        KafkaPrimitives.DOUBLE,
        KafkaPrimitives.STRING,
        KafkaPrimitives.BYTES);
  }

  private static <T> void same(Serde<T> serde, T value, String hex) {
    byte[] bytes = serde.serializer().serialize("t", value);
    assertEquals(hex, HexFormat.of().formatHex(bytes));
    assertEquals(value, serde.deserializer().deserialize("t", bytes));
  }

  private static void refused(Serde<?> serde, int length) {
    UnreadableRecordException refused =
        assertThrows(
            UnreadableRecordException.class,
            () -> serde.deserializer().deserialize("t", new byte[length]));
    assertEquals(Reason.WRONG_LENGTH, refused.reason());
  }
}
