package io.sqlc.runtime.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Writes numbers as ASCII, without a String on the way. The text is that of Java's {@code
 * toString}; numbers whose text is not simple are refused, and left to Java.
 */
public final class NumberText {
  /** No text is longer. */
  public static final int LONGEST = 26;

  /** What is returned where the number is left to Java. */
  public static final int REFUSED = -1;

  /** How many digits behind the point a simple double has at most. */
  private static final int PLACES = 8;

  private static final long PLACES_POWER = 100_000_000L;

  private static final int MOST_DIGITS = 18;

  /** The digits of 0 to 99. */
  private static final byte[] PAIRS = pairs();

  private static final long[] POWERS = powers();

  private NumberText() {}

  /**
   * Puts an integer.
   *
   * @param at where it goes; {@link #LONGEST} bytes must be free
   * @return where it ends
   */
  public static int put(long value, byte[] out, int at) {
    if (value >= 0) {
      return putDigits(value, digits(value), out, at);
    }
    if (value == Long.MIN_VALUE) { // no long has its magnitude
      return putDigits(8, 1, out, putDigits(922_337_203_685_477_580L, 18, out, minus(out, at)));
    }
    return putDigits(-value, digits(-value), out, minus(out, at));
  }

  /**
   * Puts a double that is a decimal of few digits, as most that people deal with are: of at most
   * eight digits behind the point, from 0.001 up to ten millions. A decimal of 15 digits is the
   * only one of so few that is read as its double, so it is the shortest, which Java writes.
   *
   * @param at where it goes; {@link #LONGEST} bytes must be free
   * @return where it ends, or {@link #REFUSED}
   */
  public static int put(double value, byte[] out, int at) {
    double magnitude = Math.abs(value);
    if (!(magnitude >= 1e-3 && magnitude < 1e7)) {
      return Double.doubleToRawLongBits(value) == 0 ? putZero(out, at) : REFUSED;
    }
    long scaled = (long) (magnitude * PLACES_POWER + 0.5);
    if (scaled / (double) PLACES_POWER != magnitude) { // both exact, the quotient rounded once
      return REFUSED;
    }
    int places = PLACES;
    long whole = scaled / PLACES_POWER;
    int fraction = (int) (scaled - whole * PLACES_POWER);
    if (fraction % 1_000_000 == 0) {
      fraction /= 1_000_000;
      places = 2;
    }
    while (places > 1 && fraction % 10 == 0) {
      fraction /= 10;
      places--;
    }
    int place = putDigits(whole, digits(whole), out, value < 0 ? minus(out, at) : at);
    out[place] = '.';
    return putDigits(fraction, places, out, place + 1);
  }

  private static int putZero(byte[] out, int at) {
    out[at] = '0';
    out[at + 1] = '.';
    out[at + 2] = '0';
    return at + 3;
  }

  /**
   * Puts a decimal of at most 18 digits, with all digits of its scale, unless Java would write an
   * exponent.
   *
   * @param at where it goes; {@link #LONGEST} bytes must be free
   * @return where it ends, or {@link #REFUSED}
   */
  public static int put(BigDecimal value, byte[] out, int at) {
    int scale = value.scale();
    int precision = value.precision();
    if (scale < 0 || precision > MOST_DIGITS || precision - scale <= -6) {
      return REFUSED;
    }
    long unscaled = scale == 0 ? value.longValue() : value.scaleByPowerOfTen(scale).longValue();
    int place = unscaled < 0 ? minus(out, at) : at;
    long magnitude = Math.abs(unscaled);
    if (scale == 0) {
      return putDigits(magnitude, precision, out, place);
    }
    if (precision <= scale) {
      out[place] = '0';
      out[place + 1] = '.';
      return putDigits(magnitude, scale, out, place + 2);
    }
    long power = POWERS[scale];
    long whole = magnitude / power;
    place = putDigits(whole, precision - scale, out, place);
    out[place] = '.';
    return putDigits(magnitude - whole * power, scale, out, place + 1);
  }

  private static int minus(byte[] out, int at) {
    out[at] = '-';
    return at + 1;
  }

  /** How many digits a number from 0 on has. */
  private static int digits(long value) {
    // 1233/4096 is a little more than the logarithm of 2: exact, or one too many
    int guess = ((64 - Long.numberOfLeadingZeros(value | 1)) * 1233) >>> 12;
    return guess < POWERS.length && value >= POWERS[guess] ? guess + 1 : Math.max(guess, 1);
  }

  /** Puts a number from 0 on as so many digits, with zeros in front; returns where it ends. */
  private static int putDigits(long value, int digits, byte[] out, int at) {
    int place = at + digits;
    long rest = value;
    while (rest > Integer.MAX_VALUE) {
      long above = rest / 100;
      place -= 2;
      putPair((int) (rest - above * 100), out, place);
      rest = above;
    }
    int small = (int) rest;
    while (place - at >= 2) {
      int above = small / 100;
      place -= 2;
      putPair(small - above * 100, out, place);
      small = above;
    }
    if (place > at) {
      out[at] = (byte) ('0' + small);
    }
    return at + digits;
  }

  private static void putPair(int pair, byte[] out, int at) {
    out[at] = PAIRS[pair * 2];
    out[at + 1] = PAIRS[pair * 2 + 1];
  }

  private static byte[] pairs() {
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      pairs.append(i / 10).append(i % 10);
    }
    return pairs.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static long[] powers() {
    long[] powers = new long[MOST_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
