package io.sqlc.runtime.primitive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.LongDeserializer;
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

  @Test
  void checkingRefusesTheSameAndMakesNothing() {
    for (Serde<?> serde : all()) {
      Deserializer<?> checking = KafkaPrimitives.checking(serde.deserializer());
      assertNull(checking.deserialize("t", (byte[]) null));
      for (int length = 0; length < 10; length++) {
        byte[] data = new byte[length];
        if (isRefused(serde.deserializer(), data)) {
          assertTrue(isRefused(checking, data), serde + " of " + length + " bytes");
        } else {
          assertNull(checking.deserialize("t", data));
        }
      }
    }
    Deserializer<Long> unknown = new LongDeserializer();
    assertSame(unknown, KafkaPrimitives.checking(unknown));
  }

  private static boolean isRefused(Deserializer<?> deserializer, byte[] data) {
    try {
      deserializer.deserialize("t", data);
      return false;
    } catch (UnreadableRecordException e) {
      return true;
    }
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
