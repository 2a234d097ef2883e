package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** ABS. */
@SqlFunction(
    name = "ABS",
    description = "The number without its sign.",
    example = "ABS(-1)",
    result = "1")
public final class Abs {
  private Abs() {}

  /** The number without its sign; the smallest INT and BIGINT stay as they are. */
  @Overload(value = "ABS(INT val)", returns = "INT")
  public static @Nullable Integer abs(@Nullable Integer val) {
    return val == null ? null : Integer.valueOf(val < 0 ? -val : val);
  }

  /** The number without its sign; the smallest INT and BIGINT stay as they are. */
  @Overload(value = "ABS(BIGINT val)", returns = "BIGINT")
  public static @Nullable Long abs(@Nullable Long val) {
    return val == null ? null : Long.valueOf(val < 0 ? -val : val);
  }

  /** The number without its sign; the smallest INT and BIGINT stay as they are. */
  @Overload(value = "ABS(DOUBLE val)", returns = "DOUBLE")
  public static @Nullable Double abs(@Nullable Double val) {
    return val == null ? null : Double.valueOf(Math.abs(val));
  }

  /** The number without its sign; the smallest INT and BIGINT stay as they are. */
  @Overload(value = "ABS(DECIMAL val)", returns = "DECIMAL(same p,s)")
  public static @Nullable BigDecimal abs(@Nullable BigDecimal val) {
    return val == null ? null : val.abs();
  }
}
