package io.sqlc.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.ast.ExpressionEquivalence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionEquivalenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {"a + 1|(A)+1", "`A`|a", "f( x )|F(X)", "s.a->b|S . `A` -> B", "NOT a = b|NOT (a=b)"})
  void spansSpacesAndQuotesDoNotCount(String left, String right) {
    assertTrue(same(left, right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a|`a`",
        "a|s.a",
        "1|1.",
        "1|1e0",
        "1.0|1.00",
        "'1'|1",
        "a + b|b + a",
        "a - (b - c)|a-b-c",
        "f(DAY)|f(`DAY`)",
        "ARRAY[1]|`ARRAY`[1]",
        "-(1)|-1",
        "f(*)|f()",
        "TRUE|`TRUE`",
      })
  void whatDiffersDiffers(String left, String right) {
    assertFalse(same(left, right));
  }

  private static boolean same(String left, String right) {
    return ExpressionEquivalence.same(Parsing.expression(left), Parsing.expression(right));
  }
}
