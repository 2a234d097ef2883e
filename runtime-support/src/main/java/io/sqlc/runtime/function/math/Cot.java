package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** COT. */
@SqlFunction(
    name = "COT",
    description = "The cotangent of an angle in radians; Infinity for 0.",
    example = "COT(0)",
    result = "Infinity")
public final class Cot {
  private Cot() {}

  /** The cotangent of an angle in radians; Infinity for 0. */
  @Overload(value = "COT(INT value)", returns = "DOUBLE")
  public static @Nullable Double cot(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(1.0 / Math.tan(value));
  }

  /** The cotangent of an angle in radians; Infinity for 0. */
  @Overload(value = "COT(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double cot(@Nullable Long value) {
    return value == null ? null : Double.valueOf(1.0 / Math.tan(value));
  }

  /** The cotangent of an angle in radians; Infinity for 0. */
  @Overload(value = "COT(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double cot(@Nullable Double value) {
    return value == null ? null : Double.valueOf(1.0 / Math.tan(value));
  }
}
