package io.sqlc.compiler.analysis;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;

/** What is right but cannot be compiled yet. */
public final class NotYet {
  private NotYet() {}

  public static Diagnostic window(Span window) {
    return of(DiagnosticCode.NOT_YET_WINDOW, window, "windows are");
  }

  public static Diagnostic windowedSource(Span source) {
    return of(DiagnosticCode.NOT_YET_WINDOWED_SOURCE, source, "sources with windowed keys are");
  }

  private static Diagnostic of(DiagnosticCode code, Span span, String what) {
    return error(code, span, what + " not supported yet")
        .note("the statement is right as far as it was checked");
  }
}
