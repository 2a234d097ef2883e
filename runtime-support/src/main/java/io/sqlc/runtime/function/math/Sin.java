package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** SIN. */
@SqlFunction(
    name = "SIN",
    description = "The sine of an angle in radians.",
    example = "SIN(0)",
    result = "0.0")
public final class Sin {
  private Sin() {}

  /** The sine of an angle in radians. */
  @Overload(value = "SIN(INT value)", returns = "DOUBLE")
  public static @Nullable Double sin(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.sin(value));
  }

  /** The sine of an angle in radians. */
  @Overload(value = "SIN(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double sin(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.sin(value));
  }

  /** The sine of an angle in radians. */
  @Overload(value = "SIN(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double sin(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.sin(value));
  }
}
