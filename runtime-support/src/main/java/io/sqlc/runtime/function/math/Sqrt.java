package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** SQRT. */
@SqlFunction(
    name = "SQRT",
    description = "The square root; NaN of a negative number.",
    example = "SQRT(9)",
    result = "3.0")
public final class Sqrt {
  private Sqrt() {}

  /** The square root; NaN of a negative number. */
  @Overload(value = "SQRT(INT value)", returns = "DOUBLE")
  public static @Nullable Double sqrt(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.sqrt(value));
  }

  /** The square root; NaN of a negative number. */
  @Overload(value = "SQRT(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double sqrt(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.sqrt(value));
  }

  /** The square root; NaN of a negative number. */
  @Overload(value = "SQRT(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double sqrt(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.sqrt(value));
  }
}
