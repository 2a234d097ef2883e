package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** EXP. */
@SqlFunction(
    name = "EXP",
    description = "The number e to a power.",
    example = "EXP(0)",
    result = "1.0")
public final class Exp {
  private Exp() {}

  /** The number e to a power. */
  @Overload(value = "EXP(INT exponent)", returns = "DOUBLE")
  public static @Nullable Double exp(@Nullable Integer exponent) {
    return exponent == null ? null : Double.valueOf(Math.exp(exponent));
  }

  /** The number e to a power. */
  @Overload(value = "EXP(BIGINT exponent)", returns = "DOUBLE")
  public static @Nullable Double exp(@Nullable Long exponent) {
    return exponent == null ? null : Double.valueOf(Math.exp(exponent));
  }

  /** The number e to a power. */
  @Overload(value = "EXP(DOUBLE exponent)", returns = "DOUBLE")
  public static @Nullable Double exp(@Nullable Double exponent) {
    return exponent == null ? null : Double.valueOf(Math.exp(exponent));
  }
}
