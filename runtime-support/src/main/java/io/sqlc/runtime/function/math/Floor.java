package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** FLOOR. */
@SqlFunction(
    name = "FLOOR",
    description = "The greatest whole number that is not above the number.",
    example = "FLOOR(1.5E0)",
    result = "1.0")
public final class Floor {
  private Floor() {}

  /** The greatest whole number that is not above the number. */
  @Overload(value = "FLOOR(INT val)", returns = "INT")
  public static @Nullable Integer floor(@Nullable Integer val) {
    return val;
  }

  /** The greatest whole number that is not above the number. */
  @Overload(value = "FLOOR(BIGINT val)", returns = "BIGINT")
  public static @Nullable Long floor(@Nullable Long val) {
    return val;
  }

  /** The greatest whole number that is not above the number. */
  @Overload(value = "FLOOR(DOUBLE val)", returns = "DOUBLE")
  public static @Nullable Double floor(@Nullable Double val) {
    return val == null ? null : Double.valueOf(Math.floor(val));
  }

  /** The greatest whole number that is not above the number. */
  @Overload(value = "FLOOR(DECIMAL val)", returns = "DECIMAL(same p,s)")
  public static @Nullable BigDecimal floor(@Nullable BigDecimal val) {
    return val == null ? null : val.setScale(0, RoundingMode.FLOOR).setScale(val.scale());
  }
}
