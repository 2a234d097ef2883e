package io.sqlc.runtime.function.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.function.FunctionFailedException;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "hello,utf8,hex,68656c6c6f",
        "hello,UTF8,base64,aGVsbG8=",
        "0x4,hex,base64,BA==",
        "X'41',hex,ascii,A",
        "x'41',hex,ascii,A",
        "0x0A0b0C,hex,base64,CgsM",
        "hello,base64,hex,85e965",
        "X'41',base64,hex,5f8d",
        "é,ascii,hex,3f",
        "ff,hex,utf8,\uFFFD",
        "c3a9,hex,utf8,é"
      })
  void textIsEncodedAnew(String text, String from, String to, String expected) {
    assertEquals(expected, Encode.encode(text, from, to));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"4,hex,ascii", "X'4',hex,ascii", "zz,hex,ascii", "a,utf8,utf8", "a,utf-8,hex"})
  void whatCannotBeEncodedIsAnError(String text, String from, String to) {
    assertThrows(FunctionFailedException.class, () -> Encode.encode(text, from, to));
  }

  @Test
  void textBecomesBytesAndBack() {
    assertEquals(bytes(0x6b, 0xff), ToBytes.toBytes("6bFF", "hex"));
    assertEquals(bytes(0x66), ToBytes.toBytes("Zg", "base64"));
    assertEquals("6BFF", FromBytes.fromBytes(bytes(0x6b, 0xff), "hex"));
    assertEquals("k", FromBytes.fromBytes(bytes(0x6b), "ascii"));
    assertThrows(FunctionFailedException.class, () -> ToBytes.toBytes("0x6b", "hex"));
    assertThrows(FunctionFailedException.class, () -> ToBytes.toBytes("Zg!", "base64"));
    assertThrows(FunctionFailedException.class, () -> ToBytes.toBytes("a", "utf-8"));
  }

  @Test
  void bytesBecomeNumbers() {
    assertEquals(1, IntFromBytes.intFromBytes(bytes(0, 0, 0, 1)));
    assertEquals(1, IntFromBytes.intFromBytes(bytes(1, 0, 0, 0), "little_endian"));
    assertEquals(
        -1L, BigintFromBytes.bigintFromBytes(bytes(255, 255, 255, 255, 255, 255, 255, 255)));
    assertEquals(1.0, DoubleFromBytes.doubleFromBytes(bytes(0x3f, 0xf0, 0, 0, 0, 0, 0, 0)));
    assertThrows(FunctionFailedException.class, () -> IntFromBytes.intFromBytes(bytes(1)));
    assertThrows(
        FunctionFailedException.class,
        () -> IntFromBytes.intFromBytes(bytes(0, 0, 0, 1), "MIDDLE"));
  }

  private static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.wrap(bytes);
  }
}
