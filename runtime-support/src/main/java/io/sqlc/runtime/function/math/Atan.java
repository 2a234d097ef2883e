package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** ATAN. */
@SqlFunction(
    name = "ATAN",
    description = "The arc tangent in radians.",
    example = "ATAN(0)",
    result = "0.0")
public final class Atan {
  private Atan() {}

  /** The arc tangent in radians. */
  @Overload(value = "ATAN(INT value)", returns = "DOUBLE")
  public static @Nullable Double atan(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.atan(value));
  }

  /** The arc tangent in radians. */
  @Overload(value = "ATAN(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double atan(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.atan(value));
  }

  /** The arc tangent in radians. */
  @Overload(value = "ATAN(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double atan(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.atan(value));
  }
}
