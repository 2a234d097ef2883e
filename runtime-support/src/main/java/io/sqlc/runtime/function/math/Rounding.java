package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.FunctionFailedException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What ROUND and TRUNC share. */
final class Rounding {
  /** More places than any number has; far more of them would fill the memory. */
  private static final int MOST_PLACES = 10_000;

  private Rounding() {}

  static RoundingMode tiesUp(BigDecimal value) {
    return value.signum() > 0 ? RoundingMode.HALF_UP : RoundingMode.HALF_DOWN;
  }

  /** The shortest decimal text of a number, as a number. */
  static BigDecimal exact(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new FunctionFailedException("NaN and infinities have no decimal places");
    }
    return BigDecimal.valueOf(value);
  }

  static BigDecimal toPlaces(BigDecimal value, int places, RoundingMode mode) {
    if (places > MOST_PLACES || places < -MOST_PLACES) {
      throw new FunctionFailedException("the number of decimal places is out of range");
    }
    return places >= value.scale() ? value : value.setScale(places, mode);
  }
}
