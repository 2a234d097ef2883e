package io.sqlc.compiler.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticCodeTest {
  @Test
  void idsAreWellFormedUniqueAndSorted() {
    List<String> ids = Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList();
    assertEquals(ids.stream().sorted().distinct().toList(), ids);
    ids.forEach(id -> assertTrue(id.matches("SQLC\\d{4}"), id));
  }

  @Test
  void everyCodeIsFoundByItsId() {
    for (DiagnosticCode code : DiagnosticCode.values()) {
      assertEquals(code, DiagnosticCode.ofId(code.id()).orElseThrow());
    }
    assertTrue(DiagnosticCode.ofId("SQLC0000").isEmpty());
  }

  @Test
  void theRangeGivesTheKind() {
    assertEquals(ErrorKind.USER_ERROR, DiagnosticCode.SYNTAX_UNEXPECTED.kind());
    assertEquals(ErrorKind.UNSUPPORTED, DiagnosticCode.UNSUPPORTED_ORDER_BY.kind());
    assertEquals(ErrorKind.NOT_YET, DiagnosticCode.NOT_YET_UNION.kind());
    assertEquals(ErrorKind.COMPILER_BUG, DiagnosticCode.INTERNAL_ERROR.kind());
  }

  @Test
  void diagnosticsAreCopiedNotChanged() {
    SourceFile file = new SourceFile("a.sql", "SELECT");
    Diagnostic plain =
        Diagnostic.error(DiagnosticCode.SYNTAX_UNEXPECTED, file.span(0, 6), "unexpected SELECT");
    Diagnostic full = plain.label("here").note("n").help("h").related(file.span(0, 1), "there");
    assertEquals(List.of(), plain.notes());
    assertEquals(List.of("n"), full.notes());
    assertEquals(List.of("h"), full.help());
    assertEquals("there", full.related().get(0).label());
    assertEquals("a.sql:1:1: SQLC0201: unexpected SELECT", full.toString());
  }

  @Test
  void anErrorCodeMakesNoWarning() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Diagnostic.warning(DiagnosticCode.SYNTAX_UNEXPECTED, null, "text"));
  }

  @Test
  void exceptionsCarryTheirDiagnosticsWithoutAStackTrace() {
    Diagnostic diagnostic = Diagnostic.error(DiagnosticCode.SOURCE_MISSING, null, "no such file");
    DiagnosticException exception = new DiagnosticException(diagnostic);
    assertEquals(List.of(diagnostic), exception.diagnostics());
    assertEquals(0, exception.getStackTrace().length);
  }
}
