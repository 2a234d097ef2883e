package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;

/** WHENRESULT: fails when it must not be called. */
@SqlFunction(
    name = "WHENRESULT",
    description = "The first argument; fails unless the second is TRUE.")
public final class WhenResult {
  private WhenResult() {}

  @Overload
  public static int whenResult(int result, boolean ok) {
    if (!ok) {
      throw new IllegalStateException("called on purpose");
    }
    return result;
  }
}
