package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** TRUNC. */
@SqlFunction(
    name = "TRUNC",
    description = "The number cut to a whole number, or to so many decimal places, towards zero.",
    example = "TRUNC(2.5E0)",
    result = "2")
public final class Trunc {
  private Trunc() {}

  /** The number cut to a whole number, or to so many decimal places, towards zero. */
  @Overload(value = "TRUNC(BIGINT val)", returns = "BIGINT")
  public static @Nullable Long trunc(@Nullable Long val) {
    return val;
  }

  /** The number cut to a whole number, or to so many decimal places, towards zero. */
  @Overload(value = "TRUNC(INT val)", returns = "BIGINT")
  public static @Nullable Long trunc(@Nullable Integer val) {
    return val == null ? null : Long.valueOf(val);
  }

  /**
   * The number cut to a whole number, or to so many decimal places, towards zero. Out of range the
   * nearest BIGINT; 0 for NaN.
   */
  @Overload(value = "TRUNC(DOUBLE val)", returns = "BIGINT")
  public static @Nullable Long trunc(@Nullable Double val) {
    return val == null ? null : Long.valueOf((long) val.doubleValue());
  }

  /**
   * The number cut to a whole number, or to so many decimal places, towards zero. An error for NaN
   * and infinities.
   */
  @Overload(value = "TRUNC(DOUBLE val, INT decimalPlaces)", returns = "DOUBLE", mayFail = true)
  public static @Nullable Double trunc(@Nullable Double val, @Nullable Integer decimalPlaces) {
    if (val == null || decimalPlaces == null) {
      return null;
    }
    BigDecimal exact = Rounding.exact(val);
    return Rounding.toPlaces(exact, decimalPlaces, RoundingMode.DOWN).doubleValue();
  }

  /** The number cut to a whole number, or to so many decimal places, towards zero. */
  @Overload(value = "TRUNC(DECIMAL val)", returns = "DECIMAL(p-s, 0)")
  public static @Nullable BigDecimal trunc(@Nullable BigDecimal val) {
    return val == null ? null : val.setScale(0, RoundingMode.DOWN);
  }

  /**
   * The number cut to a whole number, or to so many decimal places, towards zero. The scale stays,
   * with zeros where digits were.
   */
  @Overload(
      value = "TRUNC(DECIMAL val, INT decimalPlaces)",
      returns = "DECIMAL(same p,s)",
      mayFail = true)
  public static @Nullable BigDecimal trunc(
      @Nullable BigDecimal val, @Nullable Integer decimalPlaces) {
    return val == null || decimalPlaces == null
        ? null
        : Rounding.toPlaces(val, decimalPlaces, RoundingMode.DOWN).setScale(val.scale());
  }
}
