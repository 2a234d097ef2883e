package io.sqlc.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.format.UnreadableRecordException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each scalar type takes from JSON, and what it refuses. Quotes of JSON stand as {@code '}.
 */
class JsonScalarReadTest {

  @ParameterizedTest
  @CsvSource({"true, true", "false, false", "null,"})
  void readsBooleans(String json, Boolean expected) {
    assertEquals(expected, read(JsonScalars.BOOLEAN, json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "`true`", "`yes`", "``", "[]", "[true]", "{}", "True", "NaN"})
  void refusesWhatIsNoBoolean(String json) {
    refused(JsonScalars.BOOLEAN, json);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "-7, -7",
    "0, 0",
    "-0, 0",
    "-0.0, 0",
    "null,",
    "2.9, 2",
    "-2.9, -2",
    "3e2, 300",
    "4E-2, 0",
    "1e400, 0",
    "1e1000000000, 0",
    "2147483647, 2147483647",
    "2147483648, -2147483648",
    "-2147483649, 2147483647",
    "18446744073709551621, 5",
    "4294967298.7, 2",
    "`12`, 12",
    "`-12`, -12",
    "`+12`, 12",
    "`\\u0034`, 4",
    "`-2147483648`, -2147483648"
  })
  void readsInts(String json, Integer expected) {
    assertEquals(expected, read(JsonScalars.INT, json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "``",
        "` 12 `",
        "`1.5`",
        "`1e2`",
        "`0x10`",
        "`2147483648`",
        "`NaN`",
        "`x`",
        "[]",
        "[1]",
        "{}",
        "{`a`:1}",
        "NaN",
        "Infinity",
        "01",
        "+1",
        ".5",
        "1.",
        "x",
        "1x"
      })
  void refusesWhatIsNoInt(String json) {
    refused(JsonScalars.INT, json);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7", "2147483648, 2147483648", "9223372036854775807, 9223372036854775807",
    "9223372036854775808, -9223372036854775808", "18446744073709551617, 1", "-1.9, -1",
    "1e3, 1000", "`9223372036854775807`, 9223372036854775807", "null,"
  })
  void readsBigints(String json, Long expected) {
    assertEquals(expected, read(JsonScalars.BIGINT, json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"`9223372036854775808`", "`1.0`", "` 1`", "true", "[]"})
  void refusesWhatIsNoBigint(String json) {
    refused(JsonScalars.BIGINT, json);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "1.5, 1.5",
    "1e2, 100.0",
    "-0, 0.0",
    "-0.0, 0.0",
    "1e400, Infinity",
    "-1e400, -Infinity",
    "9223372036854775808, 9.223372036854776E18",
    "4.9e-324, 4.9E-324",
    "`1.5`, 1.5",
    "` 2 `, 2.0",
    "`1e2`, 100.0",
    "`-0.0`, -0.0",
    "`NaN`, NaN",
    "`Infinity`, Infinity",
    "`-Infinity`, -Infinity",
    "null,"
  })
  void readsDoubles(String json, Double expected) {
    assertEquals(expected, read(JsonScalars.DOUBLE, json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "``", "`abc`", "`0x10`", "`1,5`", "[]", "{}", "NaN", "-Infinity"})
  void refusesWhatIsNoDouble(String json) {
    refused(JsonScalars.DOUBLE, json);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.00", "1.5, 1.50", "-1.9, -1.90", "1e2, 100.00", "1E-2, 0.01", "1.1000, 1.10",
    "0, 0.00", "-0.0, 0.00", "0e400, 0.00", "999.99, 999.99", "`1.10`, 1.10", "`1e2`, 100.00",
    "`+3`, 3.00", "null,"
  })
  void readsDecimals(String json, BigDecimal expected) {
    assertEquals(expected, read(JsonScalars.decimal(5, 2), json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.234",
        "1000",
        "1e400",
        "1e-400",
        "1e1000000000",
        "1e-1000000000",
        "1e99999999999",
        "`1e-2000000000`",
        "` 7 `",
        "``",
        "`abc`",
        "`NaN`",
        "true",
        "[]",
        "{}"
      })
  void refusesDecimalsThatWouldBeRounded(String json) {
    refused(JsonScalars.decimal(5, 2), json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "`a`|a",
        "`` |",
        "` 7 `| 7 ",
        "1|1",
        "-0|0",
        "-0.0|0.0",
        "1.10|1.10",
        "1e2|1E+2",
        "1e400|1E+400",
        "12345678901234567890123|12345678901234567890123",
        "true|true",
        "{}|{}",
        "[]|[]",
        "[1, `b`, null, 1.50, [true, `c`], {`z` : 1 }]|[1, b, null, 1.50, [true, c], {`z`:1}]",
        "{ `a` : [ 1e2 , `x`, [] ], `b`: null}|{`a`:[1E+2,`x`,[]],`b`:null}",
        "{`a`:1,`b`:2,`a`:3}|{`a`:3,`b`:2}",
        "{`a\\u0001\\n\\/`:`\\ud83d\\ude00é`}|{`a\\u0001\\n/`:`😀é`}"
      })
  void readsAnyValueAsString(String json, String expected) {
    assertEquals(
        expected == null ? "" : expected.replace('`', '"'), read(JsonScalars.STRING, json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "NaN", "'a'", "`a\tb`", "`\\x`", "`a", "[1", "{`a`:01}", "1e99999999999"})
  void refusesWhatIsNoJsonAsString(String json) {
    refused(JsonScalars.STRING, json);
  }

  @Test
  void readsNullAsNoString() {
    assertNull(read(JsonScalars.STRING, "null"));
  }

  @ParameterizedTest
  @CsvSource({"``, ''", "`AQ==`, 01", "`AP8=`, 00ff", "`/+8A`, ffef00", "null,"})
  void readsBytes(String json, String hex) {
    Bytes expected = hex == null ? null : Bytes.wrap(java.util.HexFormat.of().parseHex(hex));
    assertEquals(expected, read(JsonScalars.BYTES, json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"`AQ`", "`A`", "`abc`", "`A-_A`", "` AQ=`", "`AQ==AQ==`", "1", "[]", "true"})
  void refusesWhatIsNoBase64(String json) {
    refused(JsonScalars.BYTES, json);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "-1.9, -1", "1e400, 0", "`5`, 5", "-2147483648, -2147483648", "null,"})
  void readsDates(String json, Integer expected) {
    assertEquals(expected, read(JsonScalars.DATE, json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "`2024-01-01`", "`1.5`", "true", "{}"})
  void refusesWhatIsNoDate(String json) {
    refused(JsonScalars.DATE, json);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-0.0, 0", "86400000, 86400000", "86400000.9, 86400000", "`5`, 5", "null,"})
  void readsTimes(String json, Integer expected) {
    assertEquals(expected, read(JsonScalars.TIME, json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-1.9", "86400001", "4294967297", "`10:00`", "`-1`", "true"})
  void refusesTimesOutsideOfADay(String json) {
    refused(JsonScalars.TIME, json);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "-5, -5", "1.9, 1", "`1700000000000`, 1700000000000", "null,"})
  void readsTimestamps(String json, Long expected) {
    assertEquals(expected, read(JsonScalars.TIMESTAMP, json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"`2024-01-01T00:00:00`", "`1.5`", "true", "[]"})
  void refusesWhatIsNoTimestamp(String json) {
    refused(JsonScalars.TIMESTAMP, json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n"})
  void refusesMessagesWithoutAValue(String json) {
    refused(JsonScalars.STRING, json);
  }

  @Test
  void readsANullMessageAsNull() {
    assertNull(JsonScalars.INT.deserializer().deserialize("t", null));
  }

  @Test
  void ignoresTextAfterTheValue() {
    assertEquals(1, read(JsonScalars.INT, "1 }x"));
    assertEquals("a", read(JsonScalars.STRING, "`a`]"));
  }

  private static <T> T read(Serde<T> serde, String json) {
    byte[] message = json.replace('`', '"').getBytes(StandardCharsets.UTF_8);
    return serde.deserializer().deserialize("topic", message);
  }

  private static void refused(Serde<?> serde, String json) {
    UnreadableRecordException refused =
        assertThrows(UnreadableRecordException.class, () -> read(serde, json));
    assertEquals(0, refused.getStackTrace().length);
  }
}
