package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Decimal;
import io.sqlc.compiler.ir.Cast;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.TypedExpression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Implied conversions: written out as casts, or done at once where a constant is converted. */
final class Conversions {
  private Conversions() {}

  /** The expression as a value of the type, to which a cast must exist. */
  static TypedExpression implied(TypedExpression expression, SqlType type) {
    if (expression.type().equals(type)) {
      return expression;
    }
    if (expression instanceof Constant constant) {
      if (constant.value() == null) {
        return new Constant(null, type, constant.span());
      }
      Object number = number(constant.value(), type);
      if (number != null) {
        return new Constant(number, type, constant.span());
      }
    }
    return new Cast(expression, type, true, expression.span());
  }

  /** The number as a value of a numeric type that holds it; null where it does not. */
  private static @Nullable Object number(Object value, SqlType type) {
    if (!(value instanceof Number number)) {
      return null;
    }
    if (type == SqlType.DOUBLE) {
      return number.doubleValue();
    }
    if (value instanceof Double) {
      return null;
    }
    if (type instanceof Decimal decimal) {
      BigDecimal exact = new BigDecimal(value.toString());
      BigDecimal scaled = exact.setScale(decimal.scale(), RoundingMode.HALF_UP);
      return scaled.compareTo(exact) == 0 && scaled.precision() <= decimal.precision()
          ? scaled
          : null;
    }
    return type == SqlType.BIGINT && value instanceof Integer ? number.longValue() : null;
  }
}
