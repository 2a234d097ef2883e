package io.sqlc.runtime.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

  @Test
  void integersWrapAndDivideTowardsZero() {
    assertEquals(Integer.MIN_VALUE, Arithmetic.add(Integer.MAX_VALUE, 1));
    assertEquals(Long.MIN_VALUE, Arithmetic.negate(Long.MIN_VALUE));
    assertEquals(-3, Arithmetic.divide(-7, 2));
    assertEquals(-1, Arithmetic.modulo(-7, 3));
    assertEquals(1L, Arithmetic.modulo(7L, -3L));
  }

  @Test
  void nullOperandGivesNull() {
    assertNull(Arithmetic.add((Integer) null, 1));
    assertNull(Arithmetic.divide(1L, (Long) null));
    assertNull(Arithmetic.negate((Double) null));
    assertNull(Decimals.add(null, BigDecimal.ONE, 5, 2));
  }

  @Test
  void integersCannotBeDividedByZeroButDoublesCan() {
    assertThrows(ArithmeticException.class, () -> Arithmetic.divide(1, 0));
    assertThrows(ArithmeticException.class, () -> Arithmetic.modulo(1L, 0L));
    assertEquals(Double.POSITIVE_INFINITY, Arithmetic.divide(1.0, 0.0));
    assertEquals(Double.NaN, Arithmetic.modulo(1.0, 0.0));
  }

  @Test
  void decimalsKeepTheScaleOfTheResult() {
    assertEquals(decimal("3.300"), Decimals.add(decimal("1.10"), decimal("2.200"), 5, 3));
    assertEquals(decimal("0.01"), Decimals.multiply(decimal("0.1"), decimal("0.1"), 5, 2));
    assertEquals(decimal("2.5000000"), Decimals.divide(decimal("10.0"), decimal("4"), 10, 7));
    assertEquals(decimal("1.00"), Decimals.modulo(decimal("5.5"), decimal("-2.25"), 3, 2));
    assertEquals(decimal("-1.5"), Arithmetic.negate(decimal("1.5")));
  }

  @Test
  void decimalsNeverRound() {
    assertThrows(
        ArithmeticException.class, () -> Decimals.divide(decimal("1"), decimal("3"), 20, 10));
    assertThrows(
        ArithmeticException.class, () -> Decimals.divide(decimal("1"), decimal("0"), 20, 10));
    assertThrows(
        ArithmeticException.class, () -> Decimals.add(decimal("9.99"), decimal("0.02"), 2, 2));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
