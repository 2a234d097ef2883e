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

  public static Diagnostic streamStreamJoin(Span join) {
    return of(DiagnosticCode.NOT_YET_STREAM_STREAM_JOIN, join, "joins of two streams are");
  }

  public static Diagnostic tableTableJoin(Span join) {
    return of(DiagnosticCode.NOT_YET_TABLE_TABLE_JOIN, join, "joins of two tables are");
  }

  public static Diagnostic foreignKeyJoin(Span join) {
    return of(DiagnosticCode.NOT_YET_FOREIGN_KEY_JOIN, join, "joins on a foreign key are");
  }

  public static Diagnostic joinChain(Span join) {
    return of(DiagnosticCode.NOT_YET_JOIN_CHAIN, join, "joins of more than two sources are");
  }

  public static Diagnostic windowedSource(Span source) {
    return of(DiagnosticCode.NOT_YET_WINDOWED_SOURCE, source, "sources with windowed keys are");
  }

  private static Diagnostic of(DiagnosticCode code, Span span, String what) {
    return error(code, span, what + " not supported yet")
        .note("the statement is right as far as it was checked");
  }
}
