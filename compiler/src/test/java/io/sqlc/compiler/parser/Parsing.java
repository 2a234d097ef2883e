package io.sqlc.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.SingleColumn;
import io.sqlc.compiler.ast.SqlFormatter;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;

/** Short ways to parse in tests. */
final class Parsing {
  private Parsing() {}

  static ParseResult parse(String sql) {
    return SqlParser.parse(new SourceFile("test.sql", sql));
  }

  static Statement statement(String sql) {
    ParseResult result = parse(sql);
    assertEquals(List.of(), result.diagnostics(), sql);
    assertEquals(1, result.statements().size(), sql);
    return result.statements().get(0);
  }

  static Expression expression(String sql) {
    CreateAsSelect create =
        (CreateAsSelect) statement("CREATE STREAM X AS SELECT " + sql + " FROM S;");
    return ((SingleColumn) create.query().items().get(0)).expression();
  }

  static Diagnostic onlyDiagnostic(String sql) {
    ParseResult result = parse(sql);
    assertEquals(1, result.diagnostics().size(), () -> sql + ": " + result.diagnostics());
    return result.diagnostics().get(0);
  }

  static void assertCode(DiagnosticCode code, String sql) {
    assertEquals(code, onlyDiagnostic(sql).code(), sql);
  }

  /** Checks that a statement's canonical text is that statement again. */
  static void assertRoundTrip(String sql) {
    Statement first = statement(sql);
    String formatted = SqlFormatter.format(first) + ";";
    assertEquals(TreeShape.of(first), TreeShape.of(statement(formatted)), formatted);
  }
}
