package io.sqlc.runtime.function;

import java.math.BigDecimal;

/** A DECIMAL type, for functions that need to know it. */
public record DecimalType(int precision, int scale) {

  /** Whether a number has no more digits before the point than the type. */
  public boolean holds(BigDecimal number) {
    return number.precision() - number.scale() <= precision - scale || number.signum() == 0;
  }
}
