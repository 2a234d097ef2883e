package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** ASIN. */
@SqlFunction(
    name = "ASIN",
    description = "The arc sine in radians.",
    example = "ASIN(0)",
    result = "0.0")
public final class Asin {
  private Asin() {}

  /** The arc sine in radians. */
  @Overload(value = "ASIN(INT value)", returns = "DOUBLE")
  public static @Nullable Double asin(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.asin(value));
  }

  /** The arc sine in radians. */
  @Overload(value = "ASIN(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double asin(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.asin(value));
  }

  /** The arc sine in radians. */
  @Overload(value = "ASIN(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double asin(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.asin(value));
  }
}
