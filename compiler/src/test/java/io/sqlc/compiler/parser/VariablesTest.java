package io.sqlc.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.ast.SqlFormatter;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
  private static final Variables VARIABLES =
      new Variables(
          Map.of(
              "name", "orders",
              "quoted", "`Orders`",
              "text", "'it''s'",
              "number", "-5",
              "flag", "TRUE",
              "evil", "x; DROP STREAM y",
              "plain", "it's"));

  @Test
  void standForNamesAndLiterals() {
    assertEquals(
        "CREATE STREAM ORDERS WITH (A='it''s', B=-5, C=TRUE) AS SELECT `Orders` FROM ORDERS",
        formatted(
            "CREATE STREAM ${name} WITH (a=${text}, b=${number}, c=${flag})"
                + " AS SELECT ${quoted} FROM ${name};"));
  }

  @Test
  void standForLiteralsInExpressions() {
    assertEquals(
        "CREATE STREAM X AS SELECT 'it''s' AS A, 1 + -5 AS B FROM S",
        formatted("CREATE STREAM x AS SELECT ${text} AS a, 1 + ${number} AS b FROM s;"));
  }

  @Test
  void areInsertedIntoStringsAsTheyAre() {
    assertEquals("SET 'a'='<it''s ${unknown}>'", formatted("SET 'a'='<${plain} ${unknown}>';"));
  }

  @ParameterizedTest
  @CsvSource({"${evil}", "${text}", "${plain}"})
  void cannotBeMoreThanAName(String use) {
    assertCode(DiagnosticCode.SYNTAX_VARIABLE_VALUE, "CREATE STREAM " + use + " (a INT);");
  }

  @Test
  void cannotBeMoreThanALiteral() {
    assertCode(DiagnosticCode.SYNTAX_VARIABLE_VALUE, "CREATE STREAM x (a INT) WITH (t=${evil});");
    assertCode(DiagnosticCode.SYNTAX_VARIABLE_VALUE, "CREATE STREAM x AS SELECT ${evil} FROM s;");
  }

  @Test
  void mustBeDefinedOutsideStrings() {
    Parsing.assertCode(
        DiagnosticCode.SYNTAX_VARIABLE_UNDEFINED, "CREATE STREAM x AS SELECT ${v} FROM s;");
    assertEquals("SET 'a'='${v}'", SqlFormatter.format(Parsing.statement("SET 'a'='${v}';")));
  }

  @Test
  void countFromTheStatementAfterTheirDefinition() {
    ParseResult result =
        SqlParser.parse(
            new SourceFile(
                "test.sql",
                "DEFINE a = 'orders'; DEFINE b = '${a}_2'; DROP STREAM ${b}; UNDEFINE b;"
                    + " SET 'x'='${b}';"));
    assertEquals(0, result.diagnostics().size(), () -> result.diagnostics().toString());
    assertEquals(
        List.of("DROP STREAM ORDERS_2", "SET 'x'='${b}'"),
        List.of(2, 4).stream().map(i -> SqlFormatter.format(result.statements().get(i))).toList());
    assertEquals(new Variables(Map.of("a", "orders")), result.variables());
  }

  private static ParseResult parse(String sql) {
    return SqlParser.parse(new SourceFile("test.sql", sql), VARIABLES);
  }

  private static String formatted(String sql) {
    ParseResult result = parse(sql);
    assertEquals(0, result.diagnostics().size(), () -> result.diagnostics().toString());
    return SqlFormatter.format(result.statements().get(0));
  }

  private static void assertCode(DiagnosticCode code, String sql) {
    assertEquals(code, parse(sql).diagnostics().get(0).code(), sql);
  }
}
