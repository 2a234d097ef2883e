package io.sqlc.runtime.json;

import io.sqlc.runtime.format.DecimalFit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * A number of a document: scanned once, then given as the type that is due. Numbers that are no
 * JSON, or too long to be common, are refused by {@link NotScannedException}.
 */
final class ScannedNumber {
  /** So many digits always fit into a long. */
  private static final int MOST_DIGITS = 18;

  private static final int MOST_EXPONENT_DIGITS = 4;
  private static final int LONGEST = 200;

  /** All longs up to this are doubles. */
  private static final long MOST_EXACT = 1L << 53;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final long[] LONG_POWERS = {
    1L,
    10L,
    100L,
    1_000L,
    10_000L,
    100_000L,
    1_000_000L,
    10_000_000L,
    100_000_000L,
    1_000_000_000L,
    10_000_000_000L,
    100_000_000_000L,
    1_000_000_000_000L,
    10_000_000_000_000L,
    100_000_000_000_000L,
    1_000_000_000_000_000L,
    10_000_000_000_000_000L,
    100_000_000_000_000_000L,
    1_000_000_000_000_000_000L
  };

  private byte[] in = {};
  private int start;
  private int end;
  private boolean negative;

  /** All digits as one number, where there are not too many. */
  private long digits;

  private int count;
  private int fraction;
  private boolean exponent;

  /** Scans the number at this place, and returns the place behind it. */
  int scan(byte[] message, int place) {
    int at = place;
    int limit = message.length;
    boolean minus = message[at] == '-';
    if (minus) {
      at++;
    }
    int first = at;
    long value = 0;
    while (at < limit && isDigit(message[at])) {
      value = value * 10 + (message[at++] - '0');
    }
    int whole = at - first;
    if (whole == 0 || (whole > 1 && message[first] == '0')) {
      throw new NotScannedException();
    }
    int decimals = 0;
    boolean power = false;
    if (at < limit && message[at] == '.') {
      int point = at++;
      while (at < limit && isDigit(message[at])) {
        value = value * 10 + (message[at++] - '0');
      }
      decimals = at - point - 1;
      if (decimals == 0) {
        throw new NotScannedException();
      }
    }
    if (at < limit && (message[at] | 0x20) == 'e') {
      power = true;
      at = exponentEnd(message, at + 1);
    }
    if (at - place > LONGEST) {
      throw new NotScannedException();
    }
    in = message;
    start = place;
    end = at;
    negative = minus;
    digits = value;
    count = whole + decimals;
    fraction = decimals;
    exponent = power;
    return at;
  }

  private static int exponentEnd(byte[] message, int place) {
    int at = message[place] == '-' || message[place] == '+' ? place + 1 : place;
    int first = at;
    while (at < message.length && isDigit(message[at])) {
      at++;
    }
    if (at == first || at - first > MOST_EXPONENT_DIGITS) {
      throw new NotScannedException();
    }
    return at;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** The integer part, cut to its low 64 bits. */
  long toLong() {
    if (exponent || (fraction != 0 && count > MOST_DIGITS)) {
      throw new NotScannedException();
    }
    // Of integers with more digits than fit, the low 64 bits are right all the same.
    long value = fraction == 0 ? digits : digits / LONG_POWERS[fraction];
    return negative ? -value : value;
  }

  /** The nearest double; zero is never negative. */
  double toDouble() {
    double value;
    if (!exponent && count <= MOST_DIGITS && digits <= MOST_EXACT) {
      value = digits / POWERS[fraction]; // both exact, so that the quotient is rounded once
      if (negative) {
        value = -value;
      }
    } else {
      value = Double.parseDouble(text());
    }
    if (value == 0) {
      if (exponent || digits != 0 || count > MOST_DIGITS) {
        throw new NotScannedException(); // it may be no zero
      }
      return 0;
    }
    return value;
  }

  /** The exact number. */
  BigDecimal toDecimal() {
    return exponent || count > MOST_DIGITS
        ? new BigDecimal(text())
        : BigDecimal.valueOf(negative ? -digits : digits, fraction);
  }

  /** Whether {@link io.sqlc.runtime.format.DecimalFit} can fit the exact number. */
  boolean fits(int precision, int scale) {
    if (exponent || count > MOST_DIGITS) {
      return DecimalFit.exact(toDecimal(), precision, scale) != null;
    }
    long integer = digits / LONG_POWERS[fraction];
    int surplus = fraction - scale;
    return (integer == 0 || count - fraction <= precision - scale)
        && (surplus <= 0 || digits % LONG_POWERS[surplus] == 0);
  }

  /** What a STRING column takes. */
  String toText() {
    if (fraction != 0 || exponent) {
      return toDecimal().toString();
    }
    return count == 1 && digits == 0 ? "0" : text();
  }

  private String text() {
    return new String(in, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
