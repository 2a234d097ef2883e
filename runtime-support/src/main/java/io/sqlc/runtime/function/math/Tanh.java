package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** TANH. */
@SqlFunction(
    name = "TANH",
    description = "The hyperbolic tangent.",
    example = "TANH(0)",
    result = "0.0")
public final class Tanh {
  private Tanh() {}

  /** The hyperbolic tangent. */
  @Overload(value = "TANH(INT value)", returns = "DOUBLE")
  public static @Nullable Double tanh(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.tanh(value));
  }

  /** The hyperbolic tangent. */
  @Overload(value = "TANH(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double tanh(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.tanh(value));
  }

  /** The hyperbolic tangent. */
  @Overload(value = "TANH(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double tanh(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.tanh(value));
  }
}
