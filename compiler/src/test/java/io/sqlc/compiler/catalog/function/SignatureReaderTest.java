package io.sqlc.compiler.catalog.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.TypePattern.Exact;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PI() | []",
        "SUBSTRING(STRING str, INT pos) | [STRING, INT]",
        "CONCAT(STRING... inputs) | [STRING...]",
        "COALESCE(T first, T... others) | [T, T...]",
        "ROUND(DECIMAL val, INT decimalPlaces) | [DECIMAL, INT]",
        "AS_MAP(ARRAY<STRING> keys, ARRAY<T> values) | [ARRAY<STRING>, ARRAY<T>]",
        "DATEADD(INTERVALUNIT unit, INT interval, DATE date) | [INTERVALUNIT, INT, DATE]",
        "REDUCE(MAP<K, V> map, S s, LAMBDA (S, K, V) => S f)"
            + " | [MAP<K, V>, S, LAMBDA (S, K, V) => S]",
        "FILTER(ARRAY<T> array, LAMBDA (T) => BOOLEAN function) | [ARRAY<T>, LAMBDA (T) => BOOLEAN]",
        "AVG(BIGINT) | [BIGINT]",
      })
  void readsParameters(String signature, String parameters) {
    assertEquals(
        parameters,
        SignatureReader.parameters(signature).stream()
            .map(p -> p.type() + (p.variadic() ? "..." : ""))
            .collect(Collectors.joining(", ", "[", "]")));
  }

  @Test
  void readsResultsThatDependOnTheArguments() {
    assertEquals(new ResultRule.SameDecimal(), SignatureReader.result("DECIMAL(same p,s)"));
    assertEquals(new ResultRule.WidenedDecimal(), SignatureReader.result("DECIMAL(widened)"));
    assertEquals(new ResultRule.WholeDecimal(), SignatureReader.result("DECIMAL(p-s, 0)"));
    SqlType.Struct entry =
        new SqlType.Struct(
            List.of(new SqlType.Field("K", SqlType.STRING), new SqlType.Field("V", SqlType.INT)));
    assertEquals(
        new ResultRule.OfPattern(new Exact(new SqlType.Array(entry))),
        SignatureReader.result("ARRAY<STRUCT<K STRING, V INT>>"));
    assertEquals(
        new ResultRule.OfPattern(new Exact(new SqlType.Decimal(30, 10))),
        SignatureReader.result("DECIMAL(30, 10)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"F", "F(", "F(NUMBER x)", "F(INT x) y", "F(ARRAY<INT x)", "F(?)"})
  void refusesWhatItCannotRead(String signature) {
    assertThrows(IllegalArgumentException.class, () -> SignatureReader.parameters(signature));
  }
}
