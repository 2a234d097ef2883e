package io.sqlc.compiler.diagnostic;

import java.util.List;

/** Ends the work on one statement; carries what is wrong with it. Has no stack trace. */
public final class DiagnosticException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** With one diagnostic. */
  public DiagnosticException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  /** With several; at least one. */
  public DiagnosticException(List<Diagnostic> diagnostics) {
    super(diagnostics.isEmpty() ? "" : diagnostics.get(0).toString(), null, false, false);
    if (diagnostics.isEmpty()) {
      throw new IllegalArgumentException("no diagnostics");
    }
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** What is wrong; never empty. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
