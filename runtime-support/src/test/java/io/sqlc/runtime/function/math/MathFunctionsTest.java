package io.sqlc.runtime.function.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.function.FunctionFailedException;
import java.math.BigDecimal;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathFunctionsTest {

  @Test
  void absoluteValues() {
    assertEquals(5, Abs.abs(-5));
    assertEquals(Integer.MIN_VALUE, Abs.abs(Integer.MIN_VALUE));
    assertEquals(Long.MIN_VALUE, Abs.abs(Long.MIN_VALUE));
    assertEquals(0.0, Abs.abs(-0.0));
    assertEquals(decimal("1.50"), Abs.abs(decimal("-1.50")));
  }

  @Test
  void wholeNumbersBelowAndAbove() {
    assertEquals(decimal("12.0"), Floor.floor(decimal("12.3")));
    assertEquals(decimal("-1.000"), Floor.floor(decimal("-0.001")));
    assertEquals(decimal("13.000"), Ceil.ceil(decimal("12.345")));
    assertEquals(2.0, Ceil.ceil(1.2));
    assertEquals(7, Floor.floor(7));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5,1",
    "1.5,2",
    "-0.5,0",
    "-1.5,-1",
    "-2.5,-2",
    "0.49999999999999994,0",
    "NaN,0",
    "1e19,9223372036854775807",
    "-1e19,-9223372036854775808"
  })
  void doublesRoundTiesUp(double value, long expected) {
    assertEquals(expected, Round.round(value));
  }

  @ParameterizedTest
  @CsvSource({
    "1234.5678,2,1234.57",
    "1234.5,-2,1200.0",
    "1.005,2,1.01",
    "0.125,2,0.13",
    "-0.125,2,-0.12",
    "2.5,0,3.0",
    "-0.5,0,0.0"
  })
  void doublesRoundToPlaces(double value, int places, double expected) {
    assertEquals(expected, Round.round(value, places) + 0.0);
  }

  @ParameterizedTest
  @CsvSource({
    "123.450,1,123.500",
    "-123.450,1,-123.400",
    "999.999,2,1000.000",
    "123.450,-2,100.000",
    "1.500,9,1.500",
    "0.499,-9,0.000"
  })
  void decimalsRoundToPlacesAndKeepTheScale(String value, int places, String expected) {
    assertEquals(decimal(expected), Round.round(decimal(value), places));
  }

  @Test
  void decimalsRoundToWholeNumbers() {
    assertEquals(decimal("1000"), Round.round(decimal("999.999")));
    assertEquals(decimal("-1"), Round.round(decimal("-1.500")));
    assertEquals(decimal("-1"), Trunc.trunc(decimal("-1.500")));
  }

  @Test
  void roundingRefusesWhatHasNoPlaces() {
    assertThrows(FunctionFailedException.class, () -> Round.round(Double.NaN, 2));
    assertThrows(FunctionFailedException.class, () -> Round.round(1e300, Integer.MAX_VALUE));
    assertThrows(FunctionFailedException.class, () -> Trunc.trunc(1.5, Integer.MIN_VALUE));
  }

  @Test
  void truncationGoesTowardsZero() {
    assertEquals(-2L, Trunc.trunc(-2.5));
    assertEquals(0.4, Trunc.trunc(0.49, 1));
    assertEquals(decimal("-123.400"), Trunc.trunc(decimal("-123.455"), 1));
    assertEquals(7L, Trunc.trunc(7));
  }

  @Test
  void logarithmsAndPowers() {
    assertEquals(3.0, Log.log(2, 8), 1e-12);
    assertEquals(Double.NaN, Log.log(1.0, 5.0));
    assertEquals(Double.NaN, Log.log(-2, 5));
    assertEquals(Double.NEGATIVE_INFINITY, Log.log(10, 0));
    assertEquals(1024.0, Power.power(2, 10));
    assertEquals(Double.NaN, Sqrt.sqrt(-1));
    assertEquals(Double.POSITIVE_INFINITY, Cot.cot(0));
  }

  @Test
  void signs() {
    assertEquals(-1, Sign.sign(-0.5));
    assertEquals(0, Sign.sign(Double.NaN));
    assertEquals(1, Sign.sign(Long.MAX_VALUE));
  }

  @Test
  void extremesIgnoreNull() {
    assertEquals(3, Greatest.greatest(1, null, 3));
    assertEquals(1, Least.least((Integer) null, 1, 3));
    assertNull(Greatest.greatest((Long) null, (Long) null));
    assertEquals(Double.NaN, Greatest.greatest(Double.NaN, 1.0));
    assertEquals(1.0, Least.least(Double.NaN, 1.0));
    assertEquals("a", Greatest.greatest("B", "a"));
    assertEquals(bytes(1), Greatest.greatest(bytes(-1), bytes(1)));
    assertEquals(decimal("2.5"), Greatest.greatest(decimal("2.5"), decimal("-3")));
    assertEquals(5L, Greatest.greatest(5L));
  }

  @Test
  void distances() {
    assertEquals(343.5, GeoDistance.geoDistance(48.8566, 2.3522, 51.5074, -0.1278), 0.5);
    assertEquals(213.5, GeoDistance.geoDistance(48.8566, 2.3522, 51.5074, -0.1278, " Miles "), 0.5);
    assertNull(GeoDistance.geoDistance(null, 0.0, 0.0, 0.0, "km"));
    assertThrows(FunctionFailedException.class, () -> GeoDistance.geoDistance(91.0, 0.0, 0.0, 0.0));
    assertThrows(
        FunctionFailedException.class, () -> GeoDistance.geoDistance(0.0, 0.0, 0.0, 0.0, "ell"));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private static Bytes bytes(int value) {
    return Bytes.wrap(new byte[] {(byte) value});
  }
}
