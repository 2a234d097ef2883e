package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** CEIL. */
@SqlFunction(
    name = "CEIL",
    description = "The smallest whole number that is not below the number.",
    example = "CEIL(1.5E0)",
    result = "2.0")
public final class Ceil {
  private Ceil() {}

  /** The smallest whole number that is not below the number. */
  @Overload(value = "CEIL(INT val)", returns = "INT")
  public static @Nullable Integer ceil(@Nullable Integer val) {
    return val;
  }

  /** The smallest whole number that is not below the number. */
  @Overload(value = "CEIL(BIGINT val)", returns = "BIGINT")
  public static @Nullable Long ceil(@Nullable Long val) {
    return val;
  }

  /** The smallest whole number that is not below the number. */
  @Overload(value = "CEIL(DOUBLE val)", returns = "DOUBLE")
  public static @Nullable Double ceil(@Nullable Double val) {
    return val == null ? null : Double.valueOf(Math.ceil(val));
  }

  /** The smallest whole number that is not below the number. */
  @Overload(value = "CEIL(DECIMAL val)", returns = "DECIMAL(same p,s)")
  public static @Nullable BigDecimal ceil(@Nullable BigDecimal val) {
    return val == null ? null : val.setScale(0, RoundingMode.CEILING).setScale(val.scale());
  }
}
