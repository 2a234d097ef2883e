package io.sqlc.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  @Test
  void anErrorInOneStatementHidesNoOther() {
    ParseResult result =
        Parsing.parse("SET 'a'=b;\nCREATE STREAM s (a INT);\nSELEC x;\nSET 'c'='d';");
    assertEquals(
        List.of(DiagnosticCode.SYNTAX_UNEXPECTED, DiagnosticCode.SYNTAX_UNKNOWN_STATEMENT),
        codes(result));
    assertEquals(2, result.statements().size());
  }

  @Test
  void statementsWithoutSemicolonsAreReadAllTheSame() {
    ParseResult result =
        Parsing.parse("CREATE STREAM a (x INT)\nSET 'a'='b'\nCREATE STREAM b AS SELECT x FROM a");
    assertEquals(
        List.of(
            DiagnosticCode.SYNTAX_MISSING_SEMICOLON,
            DiagnosticCode.SYNTAX_MISSING_SEMICOLON,
            DiagnosticCode.SYNTAX_MISSING_SEMICOLON),
        codes(result));
    assertEquals("test.sql:1:24", result.diagnostics().get(0).span().toString());
    assertEquals(3, result.statements().size());
  }

  @Test
  void namesThatCouldNotBeReadAreKnown() {
    ParseResult result =
        Parsing.parse(
            "CREATE STREAM a (x INT,);\nCREATE OR REPLACE TABLE IF NOT EXISTS `b` (;\n"
                + "CREATE SOURCE STREAM c (y INT PRIMARY KEY);\nCREATE STREAM d (x INT);");
    assertEquals(Set.of("A", "b", "C"), result.unreadSources());
    assertEquals(3, result.diagnostics().size());
  }

  @Test
  void emptyFilesAndStraySemicolonsSayNothing() {
    assertEquals(List.of(), Parsing.parse("").statements());
    ParseResult result = Parsing.parse(";; -- nothing\n; SET 'a'='b';;");
    assertEquals(List.of(), result.diagnostics());
    assertEquals(1, result.statements().size());
  }

  @Test
  void semicolonsInStringsNamesAndCommentsEndNothing() {
    ParseResult result =
        Parsing.parse("SET 'a;'='b;'; /* ; */ CREATE STREAM x AS SELECT `;` FROM s; -- ;");
    assertEquals(List.of(), result.diagnostics());
    assertEquals(2, result.statements().size());
  }

  private static List<DiagnosticCode> codes(ParseResult result) {
    return result.diagnostics().stream().map(d -> d.code()).toList();
  }
}
