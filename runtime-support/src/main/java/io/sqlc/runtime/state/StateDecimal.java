package io.sqlc.runtime.state;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The bytes of a DECIMAL: its scale and its unscaled value, which mostly is a long. */
final class StateDecimal {
  /** A number of so many digits is always a long. */
  private static final int MOST_LONG_DIGITS = 18;

  private StateDecimal() {}

  static void put(StateBuffer out, BigDecimal value) {
    out.putVarint(value.scale());
    if (value.precision() <= MOST_LONG_DIGITS) {
      out.putInteger(value.scaleByPowerOfTen(value.scale()).longValue());
    } else {
      out.putBytes(value.unscaledValue().toByteArray());
    }
  }

  /**
   * The number whose unscaled value has so many bytes.
   *
   * @throws NumberFormatException if there are none
   */
  static BigDecimal of(byte[] in, int start, int length, int scale) {
    if (length > Long.BYTES || length == 0) {
      return new BigDecimal(new BigInteger(in, start, length), scale);
    }
    long unscaled = in[start];
    for (int i = 1; i < length; i++) {
      unscaled = unscaled << 8 | (in[start + i] & 0xFF);
    }
    return BigDecimal.valueOf(unscaled, scale);
  }
}
