package io.sqlc.compiler.ir.constant;

import org.jspecify.annotations.Nullable;

/** What came of computing an expression when compiling. */
sealed interface Outcome {

  /** It gives a value. */
  record Value(@Nullable Object value) implements Outcome {}

  /**
   * It fails for every row.
   *
   * @param reason why, for a user
   */
  record Failure(String reason) implements Outcome {}

  /** It is left to the job. */
  record Unknown() implements Outcome {}

  /** It is left to the job. */
  Outcome UNKNOWN = new Unknown();
}
