package io.sqlc.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.ast.ArithmeticUnary;
import io.sqlc.compiler.ast.DecimalLiteral;
import io.sqlc.compiler.ast.DoubleLiteral;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.IntegerLiteral;
import io.sqlc.compiler.ast.LongLiteral;
import io.sqlc.compiler.ast.StringLiteral;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {
  @Test
  void wholeNumbersAreAsWideAsTheyNeed() {
    assertEquals(Integer.MAX_VALUE, ((IntegerLiteral) expression("2147483647")).value());
    assertEquals(Integer.MIN_VALUE, ((IntegerLiteral) expression("-2147483648")).value());
    assertEquals(2147483648L, ((LongLiteral) expression("2147483648")).value());
    assertEquals(Long.MIN_VALUE, ((LongLiteral) expression("-9223372036854775808")).value());
    assertEquals(7, ((IntegerLiteral) expression("0000000000000000000007")).value());
  }

  @Test
  void aMinusBelongsToTheNumberOnlyDirectlyBeforeIt() {
    assertEquals(-1, ((IntegerLiteral) expression("- 1")).value());
    assertEquals(ArithmeticUnary.class, expression("-(1)").getClass());
    assertEquals(ArithmeticUnary.class, expression("+1").getClass());
  }

  @Test
  void theFormTellsDecimalFromDouble() {
    assertEquals(new BigDecimal("12.340"), ((DecimalLiteral) expression("12.340")).value());
    assertEquals(new BigDecimal("0.05"), ((DecimalLiteral) expression(".05")).value());
    assertEquals(new BigDecimal("5"), ((DecimalLiteral) expression("5.")).value());
    assertEquals(1000.0, ((DoubleLiteral) expression("1e3")).value());
    assertEquals(-0.015, ((DoubleLiteral) expression("-1.5E-2")).value());
    assertEquals(new BigDecimal("10.0"), ((DecimalLiteral) expression("DECIMAL '10.0'")).value());
  }

  @Test
  void stringsHaveNoEscapesButDoubledQuotes() {
    assertEquals("it's \\n", ((StringLiteral) expression("'it''s \\n'")).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "1E400",
        "-1.7976931348623160E308",
      })
  void numbersOutOfRangeAreErrors(String number) {
    Parsing.assertCode(
        DiagnosticCode.SYNTAX_NUMBER_OUT_OF_RANGE,
        "CREATE STREAM X AS SELECT " + number + " FROM S;");
  }

  @Test
  void numbersHaveALimitOfDigits() {
    Parsing.assertCode(
        DiagnosticCode.SYNTAX_NUMBER_OUT_OF_RANGE,
        "CREATE STREAM X AS SELECT " + "9".repeat(500_000) + ".0 FROM S;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DATE '2024-01-01'", "`DECIMAL` '1'", "FOO 'x'", "DECIMAL 'ten'"})
  void onlyDecimalsAreTypedLiterals(String literal) {
    Parsing.assertCode(
        DiagnosticCode.SYNTAX_TYPED_LITERAL, "CREATE STREAM X AS SELECT " + literal + " FROM S;");
  }

  @Test
  void durationsMustFitMilliseconds() {
    Parsing.assertCode(
        DiagnosticCode.SYNTAX_NUMBER_OUT_OF_RANGE,
        "CREATE TABLE X AS SELECT A FROM S"
            + " WINDOW TUMBLING (SIZE 9223372036854775807 DAYS) GROUP BY A;");
  }

  private static Expression expression(String sql) {
    return Parsing.expression(sql);
  }
}
