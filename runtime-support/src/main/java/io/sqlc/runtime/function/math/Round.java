package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** ROUND. */
@SqlFunction(
    name = "ROUND",
    description = "The nearest whole number, or number of so many decimal places; ties go up.",
    example = "ROUND(2.5E0)",
    result = "3")
public final class Round {
  private Round() {}

  /** The nearest whole number, or number of so many decimal places; ties go up. */
  @Overload(value = "ROUND(BIGINT val)", returns = "BIGINT")
  public static @Nullable Long round(@Nullable Long val) {
    return val;
  }

  /** The nearest whole number, or number of so many decimal places; ties go up. */
  @Overload(value = "ROUND(INT val)", returns = "BIGINT")
  public static @Nullable Long round(@Nullable Integer val) {
    return val == null ? null : Long.valueOf(val);
  }

  /**
   * The nearest whole number, or number of so many decimal places; ties go up. Out of range the
   * nearest BIGINT; 0 for NaN.
   */
  @Overload(value = "ROUND(DOUBLE val)", returns = "BIGINT")
  public static @Nullable Long round(@Nullable Double val) {
    return val == null ? null : Long.valueOf(Math.round(val));
  }

  /**
   * The nearest whole number, or number of so many decimal places; ties go up. An error for NaN and
   * infinities.
   */
  @Overload(value = "ROUND(DOUBLE val, INT decimalPlaces)", returns = "DOUBLE", mayFail = true)
  public static @Nullable Double round(@Nullable Double val, @Nullable Integer decimalPlaces) {
    if (val == null || decimalPlaces == null) {
      return null;
    }
    BigDecimal exact = Rounding.exact(val);
    return Rounding.toPlaces(exact, decimalPlaces, Rounding.tiesUp(exact)).doubleValue();
  }

  /** The nearest whole number, or number of so many decimal places; ties go up. */
  @Overload(value = "ROUND(DECIMAL val)", returns = "DECIMAL(p-s, 0)")
  public static @Nullable BigDecimal round(@Nullable BigDecimal val) {
    return val == null ? null : val.setScale(0, Rounding.tiesUp(val));
  }

  /**
   * The nearest whole number, or number of so many decimal places; ties go up. The scale stays,
   * with zeros where digits were.
   */
  @Overload(
      value = "ROUND(DECIMAL val, INT decimalPlaces)",
      returns = "DECIMAL(same p,s)",
      mayFail = true)
  public static @Nullable BigDecimal round(
      @Nullable BigDecimal val, @Nullable Integer decimalPlaces) {
    return val == null || decimalPlaces == null
        ? null
        : Rounding.toPlaces(val, decimalPlaces, Rounding.tiesUp(val)).setScale(val.scale());
  }
}
