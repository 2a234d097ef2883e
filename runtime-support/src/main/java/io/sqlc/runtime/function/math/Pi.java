package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;

/** PI. */
@SqlFunction(
    name = "PI",
    description = "The number pi.",
    example = "PI()",
    result = "3.141592653589793")
public final class Pi {
  private Pi() {}

  /** The number pi. */
  @Overload(value = "PI()", returns = "DOUBLE", neverNull = true)
  public static double pi() {
    return Math.PI;
  }
}
