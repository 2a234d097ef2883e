package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** COSH. */
@SqlFunction(
    name = "COSH",
    description = "The hyperbolic cosine.",
    example = "COSH(0)",
    result = "1.0")
public final class Cosh {
  private Cosh() {}

  /** The hyperbolic cosine. */
  @Overload(value = "COSH(INT value)", returns = "DOUBLE")
  public static @Nullable Double cosh(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.cosh(value));
  }

  /** The hyperbolic cosine. */
  @Overload(value = "COSH(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double cosh(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.cosh(value));
  }

  /** The hyperbolic cosine. */
  @Overload(value = "COSH(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double cosh(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.cosh(value));
  }
}
