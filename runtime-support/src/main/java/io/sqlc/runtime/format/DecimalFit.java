package io.sqlc.runtime.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Fits numbers that were read into DECIMAL columns, without rounding. */
public final class DecimalFit {
  private DecimalFit() {}

  /**
   * The value with exactly the given scale.
   *
   * @return null if digits would be lost, or more than {@code precision - scale} integer digits
   *     remain
   */
  public static @Nullable BigDecimal exact(BigDecimal value, int precision, int scale) {
    if (value.signum() == 0) {
      return BigDecimal.valueOf(0, scale);
    }
    // In long: the exponent comes from the input and may be near the limits of int. Checked before
    // anything is computed, or 1E1000000000 would be written out.
    long integerDigits = (long) value.precision() - value.scale();
    if (integerDigits > (long) precision - scale) {
      return null;
    }
    long surplus = (long) value.scale() - scale;
    if (surplus <= 0) {
      return value.setScale(scale);
    }
    if (surplus >= value.precision()) {
      return null; // fewer digits than would have to be zero, and the value is not zero
    }
    BigInteger[] parts =
        value.unscaledValue().divideAndRemainder(BigInteger.TEN.pow((int) surplus));
    return parts[1].signum() == 0 ? new BigDecimal(parts[0], scale) : null;
  }
}
