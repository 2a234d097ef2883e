package io.sqlc.samples.conformance;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.ErrorKind;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** Judges the errors that the compiler reports. */
final class Errors {
  private Errors() {}

  static List<Diagnostic> of(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }

  /** The failure of a case whose statements are right, but which the compiler refuses. */
  static CaseFailure refused(List<Diagnostic> errors) {
    return own(errors)
        .orElseGet(() -> new CaseFailure(FailureKind.WRONGLY_REJECTED, errors.get(0).toString()));
  }

  /**
   * Checks the errors of statements that are wrong: one of them must say what is wrong with the
   * last statement, and none may be about those before it or about the compiler's own limits.
   *
   * @throws CaseFailure otherwise
   */
  static void checkRejection(List<Diagnostic> errors, CaseSource source) {
    own(errors)
        .ifPresent(
            failure -> {
              throw failure;
            });
    for (Diagnostic error : errors) {
      Span span = error.span();
      if (span != null && span.start() < source.lastStatement()) {
        throw new CaseFailure(
            FailureKind.WRONGLY_REJECTED, "not the last statement, but an earlier one: " + error);
      }
    }
  }

  /** The failure for an error that is the compiler's own matter, if there is one. */
  private static Optional<CaseFailure> own(List<Diagnostic> errors) {
    return first(errors, ErrorKind.COMPILER_BUG, FailureKind.INTERNAL_ERROR)
        .or(() -> first(errors, ErrorKind.NOT_YET, FailureKind.NOT_YET));
  }

  private static Optional<CaseFailure> first(
      List<Diagnostic> errors, ErrorKind kind, FailureKind failure) {
    return errors.stream()
        .filter(error -> error.code().kind() == kind)
        .findFirst()
        .map(error -> new CaseFailure(failure, text(error)));
  }

  private static String text(Diagnostic error) {
    return error.notes().isEmpty() ? error.toString() : error + " (" + error.notes().get(0) + ")";
  }
}
