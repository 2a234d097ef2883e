package io.sqlc.runtime.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  @Test
  void nullIsNeitherEqualNorUnequal() {
    assertFalse(Comparisons.equal((Integer) null, (Integer) null));
    assertFalse(Comparisons.notEqual(1, (Integer) null));
    assertFalse(Comparisons.less((String) null, "a"));
    assertFalse(Comparisons.between(1L, 0L, (Long) null));
    assertFalse(Comparisons.notEqual(List.of(1), (Object) null));
  }

  @Test
  void nullIsAValueForDistinct() {
    assertFalse(Comparisons.distinct((Integer) null, (Integer) null));
    assertTrue(Comparisons.distinct(1, (Integer) null));
    assertTrue(Comparisons.distinct("a", "b"));
    assertFalse(Comparisons.distinct(new BigDecimal("1.0"), new BigDecimal("1.00")));
    assertFalse(Comparisons.distinct(Map.of("a", 1), (Object) Map.of("a", 1)));
  }

  @Test
  void everyComparisonWithNanIsFalse() {
    assertFalse(Comparisons.equal(Double.NaN, Double.NaN));
    assertFalse(Comparisons.notEqual(Double.NaN, Double.NaN));
    assertFalse(Comparisons.notEqual(1.0, Double.NaN));
    assertFalse(Comparisons.greater(Double.NaN, 1.0));
    assertFalse(Comparisons.distinct(Double.NaN, 1.0));
    assertTrue(Comparisons.equal(0.0, -0.0));
  }

  @Test
  void numbersAreComparedByValue() {
    assertTrue(Comparisons.equal(100_000, 100_000));
    assertTrue(Comparisons.equal(new BigDecimal("1.0"), new BigDecimal("1.00")));
    assertFalse(Comparisons.notEqual(new BigDecimal("1.0"), new BigDecimal("1.00")));
    assertTrue(Comparisons.less(-1L, 1L));
    assertTrue(Comparisons.between(2.0, 2.0, 3.0));
  }

  @Test
  void bytesAreSigned() {
    assertTrue(Comparisons.less(bytes(-1), bytes(1)));
    assertTrue(Comparisons.less(bytes(1), bytes(1, 0)));
    assertTrue(Comparisons.equal(bytes(1, 2), bytes(1, 2)));
    assertTrue(Comparisons.greaterOrEqual(bytes(2), bytes(1, 9)));
  }

  @Test
  void textIsComparedByCodeUnits() {
    assertTrue(Comparisons.less("B", "a"));
    assertTrue(Comparisons.less("\uD83D\uDE00", "\uFFFD"));
  }

  @Test
  void logicRefusesNull() {
    assertTrue(Logic.known(true));
    assertThrows(NullOperandException.class, () -> Logic.known(null));
  }

  @Test
  void subscriptsCountFromOneOrFromTheEnd() {
    List<String> array = List.of("a", "b", "c");
    assertEquals("a", Subscripts.element(array, 1));
    assertEquals("c", Subscripts.element(array, -1));
    assertEquals(null, Subscripts.element(array, 0));
    assertEquals(null, Subscripts.element(array, 4));
    assertEquals(null, Subscripts.element(array, -4));
    assertEquals(null, Subscripts.element(array, Integer.MIN_VALUE));
    assertEquals(null, Subscripts.element((List<String>) null, 1));
    assertEquals(1, Subscripts.entry(Map.of("k", 1), "k"));
    assertEquals(null, Subscripts.entry(Map.of("k", 1), null));
  }

  private static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.wrap(bytes);
  }
}
