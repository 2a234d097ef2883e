package io.sqlc.compiler.analysis;

import io.sqlc.compiler.catalog.function.InvalidFunctionException;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;

/** What a person is told of user-defined functions that cannot be used. */
public final class FunctionErrors {
  private FunctionErrors() {}

  /** A class whose declaration is wrong. */
  public static Diagnostic invalid(InvalidFunctionException failure) {
    return Diagnostic.error(
            DiagnosticCode.FUNCTION_CLASS,
            null,
            "the function in " + failure.declaration() + " cannot be used: " + failure.getMessage())
        .help("docs/functions/user-defined.md says how functions are written");
  }
}
