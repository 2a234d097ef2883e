package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** ACOS. */
@SqlFunction(
    name = "ACOS",
    description = "The arc cosine in radians.",
    example = "ACOS(1)",
    result = "0.0")
public final class Acos {
  private Acos() {}

  /** The arc cosine in radians. */
  @Overload(value = "ACOS(INT value)", returns = "DOUBLE")
  public static @Nullable Double acos(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.acos(value));
  }

  /** The arc cosine in radians. */
  @Overload(value = "ACOS(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double acos(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.acos(value));
  }

  /** The arc cosine in radians. */
  @Overload(value = "ACOS(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double acos(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.acos(value));
  }
}
