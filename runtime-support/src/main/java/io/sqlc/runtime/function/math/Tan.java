package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** TAN. */
@SqlFunction(
    name = "TAN",
    description = "The tangent of an angle in radians.",
    example = "TAN(0)",
    result = "0.0")
public final class Tan {
  private Tan() {}

  /** The tangent of an angle in radians. */
  @Overload(value = "TAN(INT value)", returns = "DOUBLE")
  public static @Nullable Double tan(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.tan(value));
  }

  /** The tangent of an angle in radians. */
  @Overload(value = "TAN(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double tan(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.tan(value));
  }

  /** The tangent of an angle in radians. */
  @Overload(value = "TAN(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double tan(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.tan(value));
  }
}
