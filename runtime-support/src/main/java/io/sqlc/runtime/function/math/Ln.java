package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** LN. */
@SqlFunction(
    name = "LN",
    description = "The natural logarithm; NaN of a negative number.",
    example = "LN(1)",
    result = "0.0")
public final class Ln {
  private Ln() {}

  /** The natural logarithm; NaN of a negative number. */
  @Overload(value = "LN(INT value)", returns = "DOUBLE")
  public static @Nullable Double ln(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.log(value));
  }

  /** The natural logarithm; NaN of a negative number. */
  @Overload(value = "LN(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double ln(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.log(value));
  }

  /** The natural logarithm; NaN of a negative number. */
  @Overload(value = "LN(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double ln(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.log(value));
  }
}
