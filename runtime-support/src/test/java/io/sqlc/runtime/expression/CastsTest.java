package io.sqlc.runtime.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CastsTest {

  @Test
  void nullStaysNull() throws ReflectiveOperationException {
    int tried = 0;
    for (Method cast : Casts.class.getDeclaredMethods()) {
      if (Modifier.isPublic(cast.getModifiers()) && cast.getParameterCount() == 1) {
        assertNull(cast.invoke(null, (Object) null), cast.getName());
        tried++;
      }
    }
    assertEquals(28, tried);
    assertNull(Casts.intToDecimal(null, 4, 2));
    assertNull(Casts.arrayToString(null, String::valueOf));
  }

  @Test
  void numbersNarrowAsInJava() {
    assertEquals(-1589934592, Casts.bigintToInt(7_000_000_000L));
    assertEquals(Integer.MAX_VALUE, Casts.doubleToInt(1e300));
    assertEquals(0, Casts.doubleToInt(Double.NaN));
    assertEquals(Long.MIN_VALUE, Casts.doubleToBigint(Double.NEGATIVE_INFINITY));
    assertEquals(-2, Casts.doubleToInt(-2.5));
    assertEquals(1, Casts.decimalToInt(new BigDecimal("4294967297.9")));
    assertEquals(2.5, Casts.decimalToDouble(new BigDecimal("2.50")));
  }

  @Test
  void decimalsRoundHalfUpAndMustFit() {
    assertEquals(new BigDecimal("123456.79"), Casts.doubleToDecimal(123456.785, 8, 2));
    assertEquals(new BigDecimal("0.00"), Casts.doubleToDecimal(1e-7, 8, 2));
    assertEquals(new BigDecimal("-2.35"), Casts.stringToDecimal(" -2.345 ", 4, 2));
    assertEquals(new BigDecimal("1000.00"), Casts.stringToDecimal("1e3", 6, 2));
    assertEquals(new BigDecimal("10.120"), Casts.decimalToDecimal(new BigDecimal("10.12"), 5, 3));
    assertEquals(new BigDecimal("7.00"), Casts.intToDecimal(7, 4, 2));
    assertThrows(CastFailedException.class, () -> Casts.intToDecimal(100, 4, 2));
    assertThrows(CastFailedException.class, () -> Casts.doubleToDecimal(9.99, 2, 1));
    assertThrows(CastFailedException.class, () -> Casts.doubleToDecimal(Double.NaN, 5, 2));
    assertThrows(CastFailedException.class, () -> Casts.bigintToDecimal(12345L, 4, 0));
  }

  @Test
  void hugeExponentsAreRefusedOrRoundedAtOnce() {
    assertThrows(CastFailedException.class, () -> Casts.stringToDecimal("1e999999999", 6, 2));
    assertEquals(new BigDecimal("0.00"), Casts.stringToDecimal("1e-999999999", 6, 2));
    assertEquals(new BigDecimal("0.01"), Casts.stringToDecimal("0.005", 6, 2));
    assertEquals(new BigDecimal("0.00"), Casts.stringToDecimal("0.0049", 6, 2));
  }

  @ParameterizedTest
  @CsvSource({"t,true", "TRU,true", "' yes ',true", "y,true", "1,false", "'',false", "truex,false"})
  void textBecomesBoolean(String text, boolean expected) {
    assertEquals(expected, Casts.stringToBoolean(text));
  }

  @Test
  void textBecomesNumbers() {
    assertEquals(12, Casts.stringToInt(" 12 "));
    assertEquals(7, Casts.stringToInt("+7"));
    assertEquals(2147483648L, Casts.stringToBigint("2147483648"));
    assertEquals(1.0, Casts.stringToDouble(" 1d "));
    assertEquals(0.5, Casts.stringToDouble(".5"));
    for (String text : List.of("", "1.5", "1e3", "0x10", "--5", "2147483648")) {
      assertThrows(CastFailedException.class, () -> Casts.stringToInt(text), text);
    }
    for (String text : List.of("", "NaN", "-Infinity", "0x10", "abc")) {
      assertThrows(CastFailedException.class, () -> Casts.stringToDouble(text), text);
    }
  }

  @Test
  void messagesDoNotShowTheValue() {
    CastFailedException failure =
        assertThrows(CastFailedException.class, () -> Casts.stringToInt("secret"));
    assertEquals("the text is not an INT", failure.getMessage());
    assertNull(failure.getCause());
    assertEquals(0, failure.getStackTrace().length);
  }

  @Test
  void textBecomesBytesFromBase64WithOrWithoutPadding() {
    assertEquals(Bytes.wrap(new byte[] {(byte) 0xd7}), Casts.stringToBytes(" 1w "));
    assertEquals(Bytes.wrap(new byte[] {(byte) 0xd7}), Casts.stringToBytes("1w=="));
    assertThrows(CastFailedException.class, () -> Casts.stringToBytes("y"));
    assertThrows(CastFailedException.class, () -> Casts.stringToBytes("a-b_"));
  }

  @ParameterizedTest
  @CsvSource({"2024-02-29,19782", "2024,19723", "2024-06,19875", "1969-12-31,-1"})
  void textBecomesDate(String text, int expected) {
    assertEquals(expected, Casts.stringToDate(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-29", "2024-2-9", " 2024-02-29", "", "2024-02-29T10:00"})
  void otherTextIsNoDate(String text) {
    assertThrows(CastFailedException.class, () -> Casts.stringToDate(text));
  }

  @ParameterizedTest
  @CsvSource({"12:30,45000000", "12:30:45,45045000", "12:30:45.1239,45045123"})
  void textBecomesTime(String text, int expected) {
    assertEquals(expected, Casts.stringToTime(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "7:05", "23:59:60", "", "12"})
  void otherTextIsNoTime(String text) {
    assertThrows(CastFailedException.class, () -> Casts.stringToTime(text));
  }

  @ParameterizedTest
  @CsvSource({
    "' 2024-02-29 ',1709164800000",
    "2023-02-29,1677542400000",
    "2024,1704067200000",
    "2024-06,1717200000000",
    "2024-06-31,1719705600000",
    "2024-02-29T,1709164800000",
    "2024-02-29T1,1709200800000",
    "2024-02-29T10:5,1709203800000",
    "2024-02-29T12:30:45.678Z,1709209845678",
    "2024-02-29T12:30:45.678+0200,1709202645678",
    "2024-02-29T12:30:45.678-05:00,1709227845678",
    "2024-02-29T12:30+01:00,1709206200000",
    "0001-01-01,-62135596800000",
  })
  void textBecomesTimestamp(String text, long expected) {
    assertEquals(expected, Casts.stringToTimestamp(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-2-9",
        "2024-13-01",
        "12:30",
        "2024-02-29 12:30:00",
        "",
        "10000-01-01",
        "-0001-01-01",
        "2024-02-29T25:00",
        "2024-02-29T12:30:45.6789",
        "2024-02-29T12:30:45.678 Europe/Paris",
        "2024-02T10:00",
        "86400000",
      })
  void otherTextIsNoTimestamp(String text) {
    assertThrows(CastFailedException.class, () -> Casts.stringToTimestamp(text));
  }

  @Test
  void datesAndTimesBecomeText() {
    assertEquals("2024-02-29T12:30:45.678", Casts.timestampToString(1709209845678L));
    assertEquals("1969-12-31T23:59:59.999", Casts.timestampToString(-1L));
    assertEquals("2024-02-29", Casts.dateToString(19782));
    assertEquals("12:30", Casts.timeToString(45_000_999));
    assertEquals("12:30:45", Casts.timeToString(45_045_123));
    assertEquals(-1, Casts.timestampToDate(-1L));
    assertEquals(86_399_999, Casts.timestampToTime(-1L));
    assertEquals(-86_400_000L, Casts.dateToTimestamp(-1));
  }

  @Test
  void numbersBecomeText() {
    assertEquals("1.0E10", Casts.doubleToString(1e10));
    assertEquals("0.0000001", Casts.decimalToString(new BigDecimal("1E-7")));
    assertEquals("true", Casts.booleanToString(true));
  }

  @Test
  void containersBecomeText() {
    assertEquals("[1, null]", Casts.arrayToString(Arrays.asList(1, null), Casts::intToString));
    Map<String, Integer> map = new TreeMap<>();
    map.put("that", null);
    map.put("this", 1);
    assertEquals("{that=null, this=1}", Casts.mapToString(map, k -> k, Casts::intToString));
    assertEquals(
        "Struct{F0=1,f1=3}",
        Casts.structToString(List.of("F0", "GONE", "f1"), Arrays.asList("1", null, "3")));
  }

  @Test
  void containersAreCastByTheirElements() {
    assertEquals(
        Arrays.asList("1", null), Casts.arrayToArray(Arrays.asList(1, null), Casts::intToString));
    assertEquals(Map.of("k", "3"), Casts.mapToMap(Map.of("k", 3), k -> k, Casts::intToString));
  }
}
