package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Decimal;

/** What arguments of scalar functions are converted to without being told. */
final class ImplicitCasts {
  private static final Decimal INT_AS_DECIMAL = new Decimal(10, 0);
  private static final Decimal BIGINT_AS_DECIMAL = new Decimal(19, 0);

  private ImplicitCasts() {}

  /** INT → BIGINT → DECIMAL → DOUBLE; STRING → BYTES, DATE, TIME, TIMESTAMP; elements of arrays. */
  static boolean exists(SqlType from, SqlType to) {
    if (from.equals(to)) {
      return true;
    }
    if (from instanceof SqlType.Array source && to instanceof SqlType.Array target) {
      return exists(source.element(), target.element());
    }
    if (from instanceof SqlType.Map source && to instanceof SqlType.Map target) {
      return exists(source.key(), target.key()) && exists(source.value(), target.value());
    }
    if (from == SqlType.STRING) {
      return to == SqlType.BYTES || to.isDateTime();
    }
    return (to == SqlType.BIGINT && from == SqlType.INT)
        || (to == SqlType.DOUBLE && from.isNumeric());
  }

  /** Whether a type counts as a DECIMAL. */
  static boolean isExactNumber(SqlType type) {
    return type == SqlType.INT || type == SqlType.BIGINT || type instanceof Decimal;
  }

  /** The DECIMAL that an INT, a BIGINT or a DECIMAL counts as. */
  static Decimal asDecimal(SqlType type) {
    if (type instanceof Decimal decimal) {
      return decimal;
    }
    return type == SqlType.INT ? INT_AS_DECIMAL : BIGINT_AS_DECIMAL;
  }
}
