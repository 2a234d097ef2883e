package io.sqlc.samples.conformance;

/** Why a case does not pass; the text opens the reason in the report. */
enum FailureKind {
  /** The compiler said that it cannot do this yet. */
  NOT_YET("not yet"),
  /** The compiler found an error in statements that are right. */
  WRONGLY_REJECTED("wrongly rejected"),
  /** The compiler, or the running job, took what it must reject. */
  WRONGLY_ACCEPTED("wrongly accepted"),
  /** The catalogue differs from what the case says. */
  WRONG_CATALOG("wrong catalogue"),
  /** Other records came out than the case says. */
  WRONG_RESULT("wrong result"),
  /** An exception while records flow. */
  FAILED_RUNNING("failed while running"),
  /** An exception in the compiler, or generated code that does not compile. */
  INTERNAL_ERROR("internal error"),
  /** The case took too long. */
  TIME_LIMIT("time limit"),
  /** The runner cannot make or read the bytes of a format. */
  NO_CODEC("no codec");

  private final String text;

  FailureKind(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
