package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.catalog.SqlType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "1|1.0",
        "0.1|0.1000005",
        "[1,null]|[1,null]",
        "{}|{\"A\":null}",
        "'a'|'a'",
        "{\"a\":1}|{\"A\":1}",
        "{\"a\":1,\"A\":2}|{\"A\":2,\"a\":1}",
        "null|null",
        "0.5|5E-1",
        "4.6116860184273879E18|4.611686018427388E18"
      })
  void equalWithoutAType(String expected, String actual) throws IOException {
    assertEquals(Optional.empty(), difference(expected, actual, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "1|2",
        "0.1|0.10001",
        "[1]|[1,null]",
        "{}|{\"A\":1}",
        "'a'|'A'",
        "{\"a\":1}|{}",
        "null|0",
        "1|'1'",
        "true|false",
        "[]|{}",
        "9007199254740993|9007199254740992"
      })
  void differentWithoutAType(String expected, String actual) throws IOException {
    String text = expected.replace('\'', '"');
    assertEquals(1, difference(expected, actual, Optional.empty()).stream().count(), text);
  }

  @Test
  void aDecimalHasItsScale() throws IOException {
    Optional<SqlType> decimal = Optional.of(new SqlType.Decimal(4, 2));
    assertEquals(Optional.empty(), difference("1.50", "1.50", decimal));
    assertEquals(Optional.of("value expected 1.5, got 1.50"), difference("1.5", "1.50", decimal));
  }

  @Test
  void integersAreExact() throws IOException {
    assertEquals(
        Optional.of("value expected 1, got 1.0000001"),
        difference("1", "1.0000001", Optional.of(SqlType.BIGINT)));
  }

  @Test
  void aMapKnowsAnAbsentKeyFromNull() throws IOException {
    SqlType map = new SqlType.Map(SqlType.STRING, SqlType.INT);
    assertEquals(
        Optional.of("value expected {}, got {\"a\":null}"),
        difference("{}", "{\"a\":null}", Optional.of(map)));
    assertEquals(
        Optional.of("value expected {\"a\":1}, got {\"A\":1}"),
        difference("{\"a\":1}", "{\"A\":1}", Optional.of(map)));
  }

  @Test
  void tellsThePathOfADifference() throws IOException {
    SqlType row =
        new SqlType.Struct(
            List.of(new SqlType.Field("L", new SqlType.Array(new SqlType.Decimal(3, 1)))));
    assertEquals(
        Optional.of("value.l[2] expected 2.0, got 2.00"),
        difference("{\"l\":[1.0,2.0]}", "{\"L\":[1.0,2.00]}", Optional.of(row)));
  }

  private static Optional<String> difference(String expected, String actual, Optional<SqlType> type)
      throws IOException {
    return Values.difference(
        "value",
        JsonText.tree(expected.replace('\'', '"')),
        JsonText.tree(actual.replace('\'', '"')),
        type);
  }
}
