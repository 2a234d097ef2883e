package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** RADIANS. */
@SqlFunction(
    name = "RADIANS",
    description = "An angle in degrees as radians.",
    example = "RADIANS(0)",
    result = "0.0")
public final class Radians {
  private Radians() {}

  /** An angle in degrees as radians. */
  @Overload(value = "RADIANS(INT value)", returns = "DOUBLE")
  public static @Nullable Double radians(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.toRadians(value));
  }

  /** An angle in degrees as radians. */
  @Overload(value = "RADIANS(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double radians(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.toRadians(value));
  }

  /** An angle in degrees as radians. */
  @Overload(value = "RADIANS(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double radians(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.toRadians(value));
  }
}
