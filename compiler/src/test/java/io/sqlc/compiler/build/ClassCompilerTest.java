package io.sqlc.compiler.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ClassCompilerTest {
  private final ClassCompiler compiler = ClassCompiler.of(List.of());

  @Test
  void compilesSeveralFilesForJava17() {
    SortedMap<String, byte[]> classes =
        compiler.compile(
            List.of(
                new JavaFile("a/A.java", "package a; public record A(b.B b) { class Inner {} }"),
                new JavaFile("b/B.java", "package b; public final class B {}")));
    assertEquals(Set.of("a/A.class", "a/A$Inner.class", "b/B.class"), classes.keySet());
    int majorVersion = ByteBuffer.wrap(classes.get("a/A.class")).getShort(6);
    assertEquals(61, majorVersion);
  }

  @Test
  void takesAnErrorInGeneratedCodeAsABugOfTheCompiler() {
    JavaFile wrong = new JavaFile("a/A.java", "package a;\nclass A { int x = \"text\"; }\n");
    Diagnostic diagnostic = failure(compiler, wrong);
    assertEquals(DiagnosticCode.BUILD_GENERATED_CODE, diagnostic.code());
    assertTrue(diagnostic.notes().get(0).startsWith("a/A.java:2: "), diagnostic.notes().get(0));
    assertTrue(diagnostic.help().get(0).contains("report"));
  }

  @Test
  void warningsPassUnlessTheyAreForbidden() {
    String text =
        "package a; class A { @SuppressWarnings(\"x\") Object o = new java.util.Date(1, 1, 1); }";
    JavaFile file = new JavaFile("a/A.java", text);
    assertEquals(Set.of("a/A.class"), compiler.compile(List.of(file)).keySet());
    Diagnostic diagnostic = failure(compiler.withoutWarnings(), file);
    assertTrue(diagnostic.notes().toString().contains("deprecat"), diagnostic.notes().toString());
  }

  @Test
  void saysThatAJreIsNotEnough() {
    DiagnosticException thrown =
        assertThrows(DiagnosticException.class, () -> ClassCompiler.of(null, List.of()));
    Diagnostic diagnostic = thrown.diagnostics().get(0);
    assertEquals(DiagnosticCode.BUILD_NO_JDK, diagnostic.code());
    assertTrue(diagnostic.help().get(0).contains("JDK 17"));
  }

  private static Diagnostic failure(ClassCompiler compiler, JavaFile file) {
    DiagnosticException thrown =
        assertThrows(DiagnosticException.class, () -> compiler.compile(List.of(file)));
    return thrown.diagnostics().get(0);
  }
}
