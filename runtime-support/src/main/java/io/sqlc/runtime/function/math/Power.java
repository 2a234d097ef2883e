package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** POWER. */
@SqlFunction(
    name = "POWER",
    description = "A number to a power.",
    example = "POWER(2, 10)",
    result = "1024.0")
public final class Power {
  private Power() {}

  /** A number to a power. */
  @Overload(value = "POWER(INT base, INT exponent)", returns = "DOUBLE")
  public static @Nullable Double power(@Nullable Integer base, @Nullable Integer exponent) {
    return base == null || exponent == null ? null : Double.valueOf(Math.pow(base, exponent));
  }

  /** A number to a power. */
  @Overload(value = "POWER(BIGINT base, BIGINT exponent)", returns = "DOUBLE")
  public static @Nullable Double power(@Nullable Long base, @Nullable Long exponent) {
    return base == null || exponent == null ? null : Double.valueOf(Math.pow(base, exponent));
  }

  /** A number to a power. */
  @Overload(value = "POWER(DOUBLE base, DOUBLE exponent)", returns = "DOUBLE")
  public static @Nullable Double power(@Nullable Double base, @Nullable Double exponent) {
    return base == null || exponent == null ? null : Double.valueOf(Math.pow(base, exponent));
  }
}
