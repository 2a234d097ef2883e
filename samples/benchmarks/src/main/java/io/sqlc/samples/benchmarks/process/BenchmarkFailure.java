package io.sqlc.samples.benchmarks.process;

import org.jspecify.annotations.Nullable;

/** Why a run has no result; the message is for people. */
final class BenchmarkFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  BenchmarkFailure(String message) {
    this(message, null);
  }

  BenchmarkFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
