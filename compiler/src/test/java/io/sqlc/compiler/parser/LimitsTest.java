package io.sqlc.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.LogicalBinary;
import io.sqlc.compiler.ast.SqlFormatter;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
  @Test
  void aLongChainOfAndIsOneNode() {
    Statement statement =
        Parsing.statement(select("1", String.join(" AND ", Collections.nCopies(100_000, "a"))));
    LogicalBinary where = (LogicalBinary) ((CreateAsSelect) statement).query().where();
    assertEquals(100_000, where.terms().size());
  }

  @Test
  void chainsOfThousandsOfOperatorsWork() {
    for (String operator : List.of(" + ", " || ", " * ", " OR ")) {
      String chain = String.join(operator, Collections.nCopies(4_500, "A"));
      Statement statement = Parsing.statement(select(chain, "TRUE"));
      String formatted = DeepStack.run(() -> SqlFormatter.format(statement));
      assertTrue(formatted.contains(chain), operator);
    }
  }

  @Test
  void nineHundredParenthesesWork() {
    Parsing.assertRoundTrip(select("(".repeat(900) + "a" + ")".repeat(900), "TRUE"));
  }

  @ParameterizedTest
  @CsvSource({
    "(, a, ), 10000",
    "'- ', a, '', 300000",
    "'NOT ', a, '', 200000",
    "'a + ', a, '', 200000",
    "f(, a, ), 10000",
    "'CASE WHEN ', a, ' THEN 1 END', 10000",
    "ARRAY[, 1, ], 10000",
    "'', a, '[1]', 200000",
    "'', a, '->b', 200000",
    "'CAST(', a, ' AS INT)', 10000",
    "'f(x => ', a, ')', 10000",
    "(, a, '', 10000",
  })
  void depthHasALimit(String before, String middle, String after, int times) {
    String deep = before.repeat(times) + middle + after.repeat(times);
    Parsing.assertCode(DiagnosticCode.SYNTAX_NESTED_TOO_DEEPLY, select(deep, "TRUE"));
  }

  @Test
  void depthOfTypesHasALimit() {
    Parsing.assertCode(
        DiagnosticCode.SYNTAX_NESTED_TOO_DEEPLY,
        "CREATE STREAM X (A " + "ARRAY<".repeat(10_000) + "INT" + ">".repeat(10_000) + ");");
    Parsing.assertCode(
        DiagnosticCode.SYNTAX_NESTED_TOO_DEEPLY,
        "CREATE STREAM X (A INT" + " ARRAY".repeat(10_000) + ");");
  }

  @Test
  void aTooLongStatementDoesNotHideTheNext() {
    String sql = select("'" + "x".repeat(10 << 20) + "'", "TRUE") + "\nSET 'a'='b';";
    ParseResult result = Parsing.parse(sql);
    Diagnostic diagnostic = result.diagnostics().get(0);
    assertEquals(DiagnosticCode.SYNTAX_STATEMENT_TOO_LONG, diagnostic.code());
    assertTrue(diagnostic.message().contains("1048576"), diagnostic.message());
    assertEquals(1, result.statements().size());
  }

  @Test
  void manyTokensInATooLongStatementAreNoTrouble() {
    String sql = select(String.join(",", Collections.nCopies(1_500_000, "abcdef")), "TRUE");
    Parsing.assertCode(DiagnosticCode.SYNTAX_STATEMENT_TOO_LONG, sql);
  }

  @Test
  void aBigFileOfManyStatementsIsParsedInSeconds() {
    String one =
        "CREATE STREAM x AS SELECT id, amount * 2 AS total, UCASE(name) AS name,"
            + " CASE WHEN amount > 10 THEN 'big' ELSE 'small' END AS size_class"
            + " FROM payments p WHERE p.amount > 100 AND p.region <> 'x' EMIT CHANGES;\n";
    String sql = one.repeat((10 << 20) / one.length());
    ParseResult result = assertTimeout(Duration.ofSeconds(120), () -> Parsing.parse(sql));
    assertEquals(List.of(), result.diagnostics());
    assertEquals((10 << 20) / one.length(), result.statements().size());
  }

  private static String select(String expression, String where) {
    return "CREATE STREAM X AS SELECT " + expression + " FROM S WHERE " + where + ";";
  }
}
