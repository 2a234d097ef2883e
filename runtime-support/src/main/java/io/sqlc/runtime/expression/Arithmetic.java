package io.sqlc.runtime.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of INT, BIGINT and DOUBLE. NULL where an operand is NULL. INT and BIGINT wrap, divide
 * towards zero, and give the remainder the dividend's sign; DOUBLE follows IEEE 754.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** The sum. */
  public static @Nullable Integer add(@Nullable Integer a, @Nullable Integer b) {
    return a == null || b == null ? null : Integer.valueOf(a + b);
  }

  /** The sum. */
  public static @Nullable Long add(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : Long.valueOf(a + b);
  }

  /** The sum. */
  public static @Nullable Double add(@Nullable Double a, @Nullable Double b) {
    return a == null || b == null ? null : Double.valueOf(a + b);
  }

  /** The difference. */
  public static @Nullable Integer subtract(@Nullable Integer a, @Nullable Integer b) {
    return a == null || b == null ? null : Integer.valueOf(a - b);
  }

  /** The difference. */
  public static @Nullable Long subtract(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : Long.valueOf(a - b);
  }

  /** The difference. */
  public static @Nullable Double subtract(@Nullable Double a, @Nullable Double b) {
    return a == null || b == null ? null : Double.valueOf(a - b);
  }

  /** The product. */
  public static @Nullable Integer multiply(@Nullable Integer a, @Nullable Integer b) {
    return a == null || b == null ? null : Integer.valueOf(a * b);
  }

  /** The product. */
  public static @Nullable Long multiply(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : Long.valueOf(a * b);
  }

  /** The product. */
  public static @Nullable Double multiply(@Nullable Double a, @Nullable Double b) {
    return a == null || b == null ? null : Double.valueOf(a * b);
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException where the divisor is zero
   */
  public static @Nullable Integer divide(@Nullable Integer a, @Nullable Integer b) {
    return a == null || b == null ? null : Integer.valueOf(a / b);
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException where the divisor is zero
   */
  public static @Nullable Long divide(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : Long.valueOf(a / b);
  }

  /** The quotient. */
  public static @Nullable Double divide(@Nullable Double a, @Nullable Double b) {
    return a == null || b == null ? null : Double.valueOf(a / b);
  }

  /**
   * The remainder.
   *
   * @throws ArithmeticException where the divisor is zero
   */
  public static @Nullable Integer modulo(@Nullable Integer a, @Nullable Integer b) {
    return a == null || b == null ? null : Integer.valueOf(a % b);
  }

  /**
   * The remainder.
   *
   * @throws ArithmeticException where the divisor is zero
   */
  public static @Nullable Long modulo(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : Long.valueOf(a % b);
  }

  /** The remainder. */
  public static @Nullable Double modulo(@Nullable Double a, @Nullable Double b) {
    return a == null || b == null ? null : Double.valueOf(a % b);
  }

  /** The value with its sign changed. */
  public static @Nullable Integer negate(@Nullable Integer a) {
    return a == null ? null : Integer.valueOf(-a);
  }

  /** The value with its sign changed. */
  public static @Nullable Long negate(@Nullable Long a) {
    return a == null ? null : Long.valueOf(-a);
  }

  /** The value with its sign changed. */
  public static @Nullable Double negate(@Nullable Double a) {
    return a == null ? null : Double.valueOf(-a);
  }

  /** The value with its sign changed. */
  public static @Nullable BigDecimal negate(@Nullable BigDecimal a) {
    return a == null ? null : a.negate();
  }
}
