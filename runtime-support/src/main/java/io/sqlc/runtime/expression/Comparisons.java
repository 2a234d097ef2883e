package io.sqlc.runtime.expression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons in two-valued logic: FALSE where an operand is NULL, for every operator, {@code
 * notEqual} included; only {@code distinct} takes NULL for a value. With NaN every comparison is
 * false, {@code notEqual} and {@code distinct} included. DECIMAL is compared by value, STRING by
 * UTF-16 code units, BYTES by signed bytes.
 */
public final class Comparisons {
  private Comparisons() {}

  /** {@code a = b}. */
  public static boolean equal(@Nullable Integer a, @Nullable Integer b) {
    return a != null && b != null && a.intValue() == b.intValue();
  }

  /** {@code a = b}. */
  public static boolean equal(@Nullable Long a, @Nullable Long b) {
    return a != null && b != null && a.longValue() == b.longValue();
  }

  /** {@code a = b}. */
  public static boolean equal(@Nullable Double a, @Nullable Double b) {
    return a != null && b != null && a.doubleValue() == b.doubleValue();
  }

  /** {@code a = b}. */
  public static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
  }

  /** {@code a = b}. */
  public static boolean equal(@Nullable String a, @Nullable String b) {
    return a != null && b != null && a.equals(b);
  }

  /** {@code a = b}. */
  public static boolean equal(@Nullable Bytes a, @Nullable Bytes b) {
    return a != null && b != null && a.equals(b);
  }

  /** {@code a = b} of BOOLEAN, ARRAY, MAP or STRUCT. */
  public static boolean equal(@Nullable Object a, @Nullable Object b) {
    return a != null && b != null && a.equals(b);
  }

  /** {@code a <> b}. */
  public static boolean notEqual(@Nullable Integer a, @Nullable Integer b) {
    return a != null && b != null && a.intValue() != b.intValue();
  }

  /** {@code a <> b}. */
  public static boolean notEqual(@Nullable Long a, @Nullable Long b) {
    return a != null && b != null && a.longValue() != b.longValue();
  }

  /** {@code a <> b}. */
  public static boolean notEqual(@Nullable Double a, @Nullable Double b) {
    return a != null && b != null && (a < b || a > b);
  }

  /** {@code a <> b}. */
  public static boolean notEqual(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) != 0;
  }

  /** {@code a <> b}. */
  public static boolean notEqual(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  /** {@code a <> b}. */
  public static boolean notEqual(@Nullable Bytes a, @Nullable Bytes b) {
    return a != null && b != null && !a.equals(b);
  }

  /** {@code a <> b} of BOOLEAN, ARRAY, MAP or STRUCT. */
  public static boolean notEqual(@Nullable Object a, @Nullable Object b) {
    return a != null && b != null && !a.equals(b);
  }

  /** {@code a < b}. */
  public static boolean less(@Nullable Integer a, @Nullable Integer b) {
    return a != null && b != null && a.intValue() < b.intValue();
  }

  /** {@code a < b}. */
  public static boolean less(@Nullable Long a, @Nullable Long b) {
    return a != null && b != null && a.longValue() < b.longValue();
  }

  /** {@code a < b}. */
  public static boolean less(@Nullable Double a, @Nullable Double b) {
    return a != null && b != null && a.doubleValue() < b.doubleValue();
  }

  /** {@code a < b}. */
  public static boolean less(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) < 0;
  }

  /** {@code a < b}. */
  public static boolean less(@Nullable String a, @Nullable String b) {
    return a != null && b != null && a.compareTo(b) < 0;
  }

  /** {@code a < b}. */
  public static boolean less(@Nullable Bytes a, @Nullable Bytes b) {
    return a != null && b != null && Arrays.compare(a.get(), b.get()) < 0;
  }

  /** {@code a <= b}. */
  public static boolean lessOrEqual(@Nullable Integer a, @Nullable Integer b) {
    return a != null && b != null && a.intValue() <= b.intValue();
  }

  /** {@code a <= b}. */
  public static boolean lessOrEqual(@Nullable Long a, @Nullable Long b) {
    return a != null && b != null && a.longValue() <= b.longValue();
  }

  /** {@code a <= b}. */
  public static boolean lessOrEqual(@Nullable Double a, @Nullable Double b) {
    return a != null && b != null && a.doubleValue() <= b.doubleValue();
  }

  /** {@code a <= b}. */
  public static boolean lessOrEqual(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) <= 0;
  }

  /** {@code a <= b}. */
  public static boolean lessOrEqual(@Nullable String a, @Nullable String b) {
    return a != null && b != null && a.compareTo(b) <= 0;
  }

  /** {@code a <= b}. */
  public static boolean lessOrEqual(@Nullable Bytes a, @Nullable Bytes b) {
    return a != null && b != null && Arrays.compare(a.get(), b.get()) <= 0;
  }

  /** {@code a > b}. */
  public static boolean greater(@Nullable Integer a, @Nullable Integer b) {
    return a != null && b != null && a.intValue() > b.intValue();
  }

  /** {@code a > b}. */
  public static boolean greater(@Nullable Long a, @Nullable Long b) {
    return a != null && b != null && a.longValue() > b.longValue();
  }

  /** {@code a > b}. */
  public static boolean greater(@Nullable Double a, @Nullable Double b) {
    return a != null && b != null && a.doubleValue() > b.doubleValue();
  }

  /** {@code a > b}. */
  public static boolean greater(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) > 0;
  }

  /** {@code a > b}. */
  public static boolean greater(@Nullable String a, @Nullable String b) {
    return a != null && b != null && a.compareTo(b) > 0;
  }

  /** {@code a > b}. */
  public static boolean greater(@Nullable Bytes a, @Nullable Bytes b) {
    return a != null && b != null && Arrays.compare(a.get(), b.get()) > 0;
  }

  /** {@code a >= b}. */
  public static boolean greaterOrEqual(@Nullable Integer a, @Nullable Integer b) {
    return a != null && b != null && a.intValue() >= b.intValue();
  }

  /** {@code a >= b}. */
  public static boolean greaterOrEqual(@Nullable Long a, @Nullable Long b) {
    return a != null && b != null && a.longValue() >= b.longValue();
  }

  /** {@code a >= b}. */
  public static boolean greaterOrEqual(@Nullable Double a, @Nullable Double b) {
    return a != null && b != null && a.doubleValue() >= b.doubleValue();
  }

  /** {@code a >= b}. */
  public static boolean greaterOrEqual(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) >= 0;
  }

  /** {@code a >= b}. */
  public static boolean greaterOrEqual(@Nullable String a, @Nullable String b) {
    return a != null && b != null && a.compareTo(b) >= 0;
  }

  /** {@code a >= b}. */
  public static boolean greaterOrEqual(@Nullable Bytes a, @Nullable Bytes b) {
    return a != null && b != null && Arrays.compare(a.get(), b.get()) >= 0;
  }

  /** {@code a IS DISTINCT FROM b}. */
  public static boolean distinct(@Nullable Integer a, @Nullable Integer b) {
    return a == null ? b != null : b == null || notEqual(a, b);
  }

  /** {@code a IS DISTINCT FROM b}. */
  public static boolean distinct(@Nullable Long a, @Nullable Long b) {
    return a == null ? b != null : b == null || notEqual(a, b);
  }

  /** {@code a IS DISTINCT FROM b}. */
  public static boolean distinct(@Nullable Double a, @Nullable Double b) {
    return a == null ? b != null : b == null || notEqual(a, b);
  }

  /** {@code a IS DISTINCT FROM b}. */
  public static boolean distinct(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b != null : b == null || notEqual(a, b);
  }

  /** {@code a IS DISTINCT FROM b}. */
  public static boolean distinct(@Nullable String a, @Nullable String b) {
    return a == null ? b != null : b == null || notEqual(a, b);
  }

  /** {@code a IS DISTINCT FROM b}. */
  public static boolean distinct(@Nullable Bytes a, @Nullable Bytes b) {
    return a == null ? b != null : b == null || notEqual(a, b);
  }

  /** {@code a IS DISTINCT FROM b}. */
  public static boolean distinct(@Nullable Object a, @Nullable Object b) {
    return a == null ? b != null : b == null || notEqual(a, b);
  }

  /** {@code value BETWEEN low AND high}. */
  public static boolean between(
      @Nullable Integer value, @Nullable Integer low, @Nullable Integer high) {
    return greaterOrEqual(value, low) && lessOrEqual(value, high);
  }

  /** {@code value BETWEEN low AND high}. */
  public static boolean between(@Nullable Long value, @Nullable Long low, @Nullable Long high) {
    return greaterOrEqual(value, low) && lessOrEqual(value, high);
  }

  /** {@code value BETWEEN low AND high}. */
  public static boolean between(
      @Nullable Double value, @Nullable Double low, @Nullable Double high) {
    return greaterOrEqual(value, low) && lessOrEqual(value, high);
  }

  /** {@code value BETWEEN low AND high}. */
  public static boolean between(
      @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    return greaterOrEqual(value, low) && lessOrEqual(value, high);
  }

  /** {@code value BETWEEN low AND high}. */
  public static boolean between(
      @Nullable String value, @Nullable String low, @Nullable String high) {
    return greaterOrEqual(value, low) && lessOrEqual(value, high);
  }

  /** {@code value BETWEEN low AND high}. */
  public static boolean between(@Nullable Bytes value, @Nullable Bytes low, @Nullable Bytes high) {
    return greaterOrEqual(value, low) && lessOrEqual(value, high);
  }

  /** {@code value IN (…)} of constants that Java's equality tells apart; FALSE for NULL. */
  public static <T> boolean in(@Nullable T value, Set<T> elements) {
    return value != null && elements.contains(value);
  }

  /**
   * {@code value IN (…)}: FALSE where the value is NULL; an element that is NULL equals nothing.
   * Decimals are equal by value.
   */
  @SafeVarargs
  public static <T> boolean in(@Nullable T value, @Nullable T... elements) {
    for (T element : elements) {
      boolean same =
          (value instanceof BigDecimal a && element instanceof BigDecimal b)
              ? a.compareTo(b) == 0
              : equal((Object) value, (Object) element);
      if (same) {
        return true;
      }
    }
    return false;
  }
}
