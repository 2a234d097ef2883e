package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** LOG. */
@SqlFunction(
    name = "LOG",
    description = "The logarithm to a base, or the natural one; NaN where the base is no base.",
    example = "LOG(2, 8)",
    result = "3.0")
public final class Log {
  private Log() {}

  /** The natural logarithm. */
  @Overload(value = "LOG(INT value)", returns = "DOUBLE")
  public static @Nullable Double log(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.log(value));
  }

  /** The natural logarithm. */
  @Overload(value = "LOG(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double log(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.log(value));
  }

  /** The natural logarithm. */
  @Overload(value = "LOG(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double log(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.log(value));
  }

  /** The logarithm to a base, or the natural one; NaN where the base is no base. */
  @Overload(value = "LOG(INT base, INT value)", returns = "DOUBLE")
  public static @Nullable Double log(@Nullable Integer base, @Nullable Integer value) {
    return base == null || value == null ? null : Double.valueOf(ratio(base, value));
  }

  /** The logarithm to a base, or the natural one; NaN where the base is no base. */
  @Overload(value = "LOG(BIGINT base, BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double log(@Nullable Long base, @Nullable Long value) {
    return base == null || value == null ? null : Double.valueOf(ratio(base, value));
  }

  /** The logarithm to a base, or the natural one; NaN where the base is no base. */
  @Overload(value = "LOG(DOUBLE base, DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double log(@Nullable Double base, @Nullable Double value) {
    return base == null || value == null ? null : Double.valueOf(ratio(base, value));
  }

  private static double ratio(double base, double value) {
    return base <= 0 || base == 1 ? Double.NaN : Math.log(value) / Math.log(base);
  }
}
