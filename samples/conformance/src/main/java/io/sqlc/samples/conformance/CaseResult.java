package io.sqlc.samples.conformance;

import java.util.Optional;

/**
 * What came of a case.
 *
 * @param failure empty where it passed
 * @param reason why it failed, in one line that begins with the failure's kind; empty text where it
 *     passed
 */
record CaseResult(String file, String name, Optional<FailureKind> failure, String reason) {

  static CaseResult passed(ConformanceCase c) {
    return new CaseResult(c.file(), c.name(), Optional.empty(), "");
  }

  static CaseResult failed(ConformanceCase c, CaseFailure failure) {
    return new CaseResult(
        c.file(), c.name(), Optional.of(failure.kind()), Lines.single(failure.text()));
  }

  boolean passed() {
    return failure.isEmpty();
  }
}
