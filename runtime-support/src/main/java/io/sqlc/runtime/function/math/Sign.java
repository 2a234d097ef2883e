package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** SIGN. */
@SqlFunction(
    name = "SIGN",
    description = "-1, 0 or 1 as the sign of a number; 0 for NaN.",
    example = "SIGN(-3.5)",
    result = "-1")
public final class Sign {
  private Sign() {}

  /** −1, 0 or 1; 0 for NaN. */
  @Overload(value = "SIGN(INT value)", returns = "INT")
  public static @Nullable Integer sign(@Nullable Integer value) {
    return value == null ? null : Integer.valueOf(Integer.signum(value));
  }

  /** −1, 0 or 1; 0 for NaN. */
  @Overload(value = "SIGN(BIGINT value)", returns = "INT")
  public static @Nullable Integer sign(@Nullable Long value) {
    return value == null ? null : Integer.valueOf(Long.signum(value));
  }

  /** −1, 0 or 1; 0 for NaN. */
  @Overload(value = "SIGN(DOUBLE value)", returns = "INT")
  public static @Nullable Integer sign(@Nullable Double value) {
    return value == null ? null : Integer.valueOf((int) Math.signum(value));
  }
}
