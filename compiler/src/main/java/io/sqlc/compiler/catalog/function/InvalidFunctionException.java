package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** A class that does not declare functions as it must. */
final class InvalidFunctionException extends IllegalArgumentException {
  private static final long serialVersionUID = 2;

  private final DiagnosticCode code;
  private final transient @Nullable Span span;

  InvalidFunctionException(DiagnosticCode code, @Nullable Span span, String message) {
    super(message);
    this.code = code;
    this.span = span;
  }

  /** What the user is told. */
  Diagnostic diagnostic(JavaClass declaration) {
    return diagnostic(
        code, span == null ? declaration.span() : span, declaration, String.valueOf(getMessage()));
  }

  /** What is wrong with a class. */
  static Diagnostic diagnostic(
      DiagnosticCode code, @Nullable Span span, JavaClass declaration, String message) {
    return Diagnostic.error(
            code, span, "the function in " + declaration.name() + " cannot be used: " + message)
        .help("docs/functions/user-defined.md says how functions are written");
  }
}
