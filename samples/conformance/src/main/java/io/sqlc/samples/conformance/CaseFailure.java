package io.sqlc.samples.conformance;

import java.io.Serial;

/** Ends a case that does not pass. Has no stack trace. */
final class CaseFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  CaseFailure(FailureKind kind, String reason) {
    super(reason, null, false, false);
    this.kind = kind;
  }

  FailureKind kind() {
    return kind;
  }

  /** Kind and reason in one line. */
  String text() {
    return kind.text() + ": " + getMessage();
  }
}
