package io.sqlc.runtime.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of DECIMAL. Every operation gets the precision and scale of its result's type, is
 * computed with that precision and never rounds: a result that needs more digits (1/3) is an error.
 * NULL where an operand is NULL.
 */
public final class Decimals {
  /** The usual precisions. */
  private static final MathContext[] EXACT = exact();

  private Decimals() {}

  /**
   * The sum.
   *
   * @throws ArithmeticException where it needs more digits than the type has
   */
  public static @Nullable BigDecimal add(
      @Nullable BigDecimal a, @Nullable BigDecimal b, int precision, int scale) {
    return a == null || b == null ? null : exact(a.add(b, digits(precision)), scale);
  }

  /**
   * The difference.
   *
   * @throws ArithmeticException where it needs more digits than the type has
   */
  public static @Nullable BigDecimal subtract(
      @Nullable BigDecimal a, @Nullable BigDecimal b, int precision, int scale) {
    return a == null || b == null ? null : exact(a.subtract(b, digits(precision)), scale);
  }

  /**
   * The product.
   *
   * @throws ArithmeticException where it needs more digits than the type has
   */
  public static @Nullable BigDecimal multiply(
      @Nullable BigDecimal a, @Nullable BigDecimal b, int precision, int scale) {
    return a == null || b == null ? null : exact(a.multiply(b, digits(precision)), scale);
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException where the divisor is zero, or the quotient needs more digits than
   *     the type has
   */
  public static @Nullable BigDecimal divide(
      @Nullable BigDecimal a, @Nullable BigDecimal b, int precision, int scale) {
    return a == null || b == null ? null : exact(a.divide(b, digits(precision)), scale);
  }

  /**
   * The remainder, with the dividend's sign.
   *
   * @throws ArithmeticException where the divisor is zero, or the whole quotient needs more digits
   *     than the type has
   */
  public static @Nullable BigDecimal modulo(
      @Nullable BigDecimal a, @Nullable BigDecimal b, int precision, int scale) {
    return a == null || b == null ? null : exact(a.remainder(b, digits(precision)), scale);
  }

  private static MathContext digits(int precision) {
    return precision < EXACT.length
        ? EXACT[precision]
        : new MathContext(precision, RoundingMode.UNNECESSARY);
  }

  private static MathContext[] exact() {
    MathContext[] exact = new MathContext[80];
    Arrays.setAll(exact, precision -> new MathContext(precision, RoundingMode.UNNECESSARY));
    return exact;
  }

  private static BigDecimal exact(BigDecimal value, int scale) {
    return value.setScale(scale, RoundingMode.UNNECESSARY);
  }
}
