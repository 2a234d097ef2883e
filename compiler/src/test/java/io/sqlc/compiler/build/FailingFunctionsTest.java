package io.sqlc.compiler.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users are told of functions that cannot be used; the pages of the codes show the rest. */
class FailingFunctionsTest {
  @TempDir Path folder;

  @Test
  void aStaticInitializerThatFailsIsToldWithItsCause() throws IOException {
    Diagnostic diagnostic = only(FunctionFailures.initializer(folder));
    assertEquals(DiagnosticCode.FUNCTION_NOT_LOADED, diagnostic.code());
    assertTrue(diagnostic.message().contains("NumberFormatException"), diagnostic.message());
    assertEquals("sql/Half.java:13:24", String.valueOf(diagnostic.span()));
  }

  @Test
  void aWrongParameterIsShownAtItsPlaceInTheSource() throws IOException {
    assertEquals(
        "sql/Shout.java:7:23", String.valueOf(only(FunctionFailures.signature(folder)).span()));
  }

  @Test
  void errorsOfJavacAreShownAtTheirPlaces() throws IOException {
    assertEquals(
        "sql/Shout.java:3:12", String.valueOf(only(FunctionFailures.source(folder)).span()));
  }

  @Test
  void aRecordThatGeneratedCodeCannotUseIsShownAtItsParameter() throws IOException {
    Diagnostic diagnostic = only(FunctionFailures.hiddenRecord(folder));
    assertEquals(DiagnosticCode.FUNCTION_SIGNATURE, diagnostic.code());
    assertTrue(
        diagnostic.message().contains("the record Shout.Text, and what encloses it, must be"),
        diagnostic.message());
    assertEquals("sql/Shout.java:9:30", String.valueOf(diagnostic.span()));
  }

  private static Diagnostic only(List<Diagnostic> diagnostics) {
    assertEquals(1, diagnostics.size(), diagnostics.toString());
    return diagnostics.get(0);
  }
}
