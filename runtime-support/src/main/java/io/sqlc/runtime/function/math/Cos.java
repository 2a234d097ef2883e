package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** COS. */
@SqlFunction(
    name = "COS",
    description = "The cosine of an angle in radians.",
    example = "COS(0)",
    result = "1.0")
public final class Cos {
  private Cos() {}

  /** The cosine of an angle in radians. */
  @Overload(value = "COS(INT value)", returns = "DOUBLE")
  public static @Nullable Double cos(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.cos(value));
  }

  /** The cosine of an angle in radians. */
  @Overload(value = "COS(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double cos(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.cos(value));
  }

  /** The cosine of an angle in radians. */
  @Overload(value = "COS(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double cos(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.cos(value));
  }
}
