package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;

/** WHENCONDITION: fails when it must not be called. */
@SqlFunction(
    name = "WHENCONDITION",
    description = "The first argument; fails unless the second is TRUE.")
public final class WhenCondition {
  private WhenCondition() {}

  @Overload
  public static boolean whenCondition(boolean result, boolean ok) {
    if (!ok) {
      throw new IllegalStateException("called on purpose");
    }
    return result;
  }
}
