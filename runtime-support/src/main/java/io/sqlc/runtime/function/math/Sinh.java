package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** SINH. */
@SqlFunction(
    name = "SINH",
    description = "The hyperbolic sine.",
    example = "SINH(0)",
    result = "0.0")
public final class Sinh {
  private Sinh() {}

  /** The hyperbolic sine. */
  @Overload(value = "SINH(INT value)", returns = "DOUBLE")
  public static @Nullable Double sinh(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.sinh(value));
  }

  /** The hyperbolic sine. */
  @Overload(value = "SINH(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double sinh(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.sinh(value));
  }

  /** The hyperbolic sine. */
  @Overload(value = "SINH(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double sinh(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.sinh(value));
  }
}
