package io.sqlc.runtime.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The text of numbers is that of the Java that runs, whichever it is. */
class NumberTextTest {
  private static final int START = 3;

  /** How many doubles of each kind are tried; -Dnumber.texts=5000000 tries more. */
  private static final int TRIES = Integer.getInteger("number.texts", 50_000);

  private final byte[] out = new byte[START + NumberText.LONGEST];
  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);
  private int written;

  @Test
  void integersAreWrittenAsJavaDoes() {
    for (int digits = 0; digits < 19; digits++) {
      long power = BigInteger.TEN.pow(digits).longValueExact();
      for (long value : new long[] {power - 1, power, power + 1, power * 5}) {
        assertInteger(value);
        assertInteger(-value);
      }
    }
    assertInteger(Long.MAX_VALUE);
    assertInteger(Long.MIN_VALUE);
    assertInteger(Integer.MAX_VALUE);
    assertInteger(1L + Integer.MAX_VALUE);
    for (int i = 0; i < TRIES; i++) {
      assertInteger(random.nextLong() >> random.nextInt(64));
    }
  }

  @Test
  void doublesOfFewDigitsAreWrittenAsJavaDoes() {
    for (int scale = 0; scale <= 9; scale++) {
      double power = Math.pow(10, scale);
      for (int i = 0; i < TRIES; i++) {
        assertDouble(i / power);
        assertDouble(-random.nextLong(1_000_000_000_000_000L) / power);
        assertDouble(random.nextLong(1L << random.nextInt(1, 53)) / power);
      }
    }
    assertTrue(written > TRIES * 10, written + " of " + TRIES * 30 + " were simple");
  }

  @Test
  void allOtherDoublesAreLeftToJavaOrWrittenAsJavaDoes() {
    for (double value :
        List.of(0.0, -0.0, 0.001, 0.0009999999999999998, 9999999.999999998, 1e7, 1e-3, 2e-3)) {
      assertDouble(value);
      assertDouble(Math.nextUp(value));
      assertDouble(Math.nextDown(value));
    }
    for (double value :
        List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, 2e23)) {
      assertEquals(NumberText.REFUSED, NumberText.put(value, out, START));
      assertEquals(NumberText.REFUSED, NumberText.put(-value, out, START));
    }
    for (int i = 0; i < TRIES; i++) {
      assertDouble(Double.longBitsToDouble(random.nextLong()));
      double simple = random.nextInt(1_000_000_000) / 100.0;
      assertDouble(simple + Math.ulp(simple) * random.nextInt(-3, 4));
      assertDouble(random.nextDouble() * 1e7);
      assertDouble(1.0 / random.nextInt(1, 1000));
    }
  }

  @Test
  void decimalsAreWrittenAsJavaDoes() {
    for (String text :
        List.of("0", "0.00", "0.000000", "0.0000000", "-0.05", "1E+3", "0.000001", "0.0000001")) {
      assertDecimal(new BigDecimal(text));
    }
    for (int i = 0; i < TRIES; i++) {
      long unscaled = random.nextLong() >> random.nextInt(64);
      assertDecimal(BigDecimal.valueOf(unscaled, random.nextInt(-3, 25)));
      assertDecimal(new BigDecimal(BigInteger.valueOf(unscaled), random.nextInt(0, 10)));
    }
    assertTrue(written > TRIES / 2, written + " were simple");
    BigDecimal long19 = new BigDecimal("1234567890123456789");
    assertEquals(NumberText.REFUSED, NumberText.put(long19, out, START));
  }

  private void assertInteger(long value) {
    assertText(Long.toString(value), NumberText.put(value, out, START), value);
  }

  private void assertDouble(double value) {
    assertText(Double.toString(value), NumberText.put(value, out, START), value);
  }

  private void assertDecimal(BigDecimal value) {
    // a text that was asked for before would be kept by the value
    String expected = new BigDecimal(value.unscaledValue(), value.scale()).toString();
    assertText(expected, NumberText.put(value, out, START), value);
  }

  private void assertText(String expected, int end, @Nullable Object value) {
    if (end == NumberText.REFUSED) {
      assertTrue(!(value instanceof Long), () -> "refused " + value);
      return;
    }
    written++;
    String text = new String(out, START, end - START, StandardCharsets.US_ASCII);
    if (!expected.equals(text)) { // no message is made for millions that are right
      assertEquals(expected, text, "seed " + seed);
    }
  }
}
