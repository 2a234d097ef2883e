package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.samples.conformance.ConformanceCase.KeyWindow;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CodecsTest {

  @Test
  void kafkaPrimitivesAreBigEndian() throws IOException {
    assertArrayEquals(
        new byte[] {0, 0, 1, 0}, new KafkaCodec(SqlType.INT).encode(JsonText.of("256")));
    assertArrayEquals(
        new byte[] {0, 0, 0, 0, 0, 0, 0, 7},
        new KafkaCodec(SqlType.BIGINT).encode(JsonText.of("7")));
    assertArrayEquals(
        new byte[] {0x3f, (byte) 0xf8, 0, 0, 0, 0, 0, 0},
        new KafkaCodec(SqlType.DOUBLE).encode(JsonText.of("1.5")));
    assertArrayEquals(
        new byte[] {'a'}, new KafkaCodec(SqlType.STRING).encode(JsonText.of("\"a\"")));
    assertArrayEquals(
        new byte[] {'!'}, new KafkaCodec(SqlType.BYTES).encode(JsonText.of("\"IQ==\"")));
  }

  @Test
  void kafkaPrimitivesAreReadBack() throws IOException {
    assertEquals("256", read(SqlType.INT, "256"));
    assertEquals("-7", read(SqlType.BIGINT, "-7"));
    assertEquals("1.5", read(SqlType.DOUBLE, "1.5"));
    assertEquals("\"é\"", read(SqlType.STRING, "\"é\""));
    assertEquals("\"IQ==\"", read(SqlType.BYTES, "\"IQ==\""));
  }

  @Test
  void aValueOfAnotherTypeBecomesItsText() throws IOException {
    assertArrayEquals(
        new byte[] {'f', 'o', 'o'}, new KafkaCodec(SqlType.INT).encode(JsonText.of("\"foo\"")));
  }

  @Test
  void bytesOfTheWrongLengthAreAWrongResult() {
    CaseFailure failure =
        assertThrows(
            CaseFailure.class, () -> new KafkaCodec(SqlType.INT).decode(new byte[] {1, 2}));
    assertEquals("wrong result: 2 bytes are no INT in format KAFKA", failure.text());
  }

  @Test
  void jsonIsTheTextAndMustBeOneValue() throws IOException {
    assertArrayEquals(
        "{\"A\":1.50}".getBytes("UTF-8"), new JsonCodec().encode(JsonText.of("{\"A\":1.50}")));
    assertThrows(CaseFailure.class, () -> new JsonCodec().decode("1 2".getBytes("UTF-8")));
    assertThrows(CaseFailure.class, () -> new JsonCodec().decode(new byte[0]));
  }

  @Test
  void windowsStandBehindTheKey() {
    byte[] time = WindowedKeys.append(new byte[] {5}, new KeyWindow(1, 9, false));
    assertArrayEquals(new byte[] {5, 0, 0, 0, 0, 0, 0, 0, 1}, time);
    byte[] session = WindowedKeys.append(new byte[] {5}, new KeyWindow(1, 9, true));
    assertArrayEquals(new byte[] {5, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1}, session);
    assertEquals(1, WindowedKeys.start(session));
    assertEquals(9, WindowedKeys.sessionEnd(session));
    assertArrayEquals(new byte[] {5}, WindowedKeys.key(session, true));
  }

  private static String read(SqlType type, String json) throws IOException {
    KafkaCodec codec = new KafkaCodec(type);
    return codec.decode(codec.encode(JsonText.of(json))).toString();
  }
}
