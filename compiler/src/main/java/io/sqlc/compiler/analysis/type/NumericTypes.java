package io.sqlc.compiler.analysis.type;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Decimal;
import io.sqlc.compiler.ir.Arithmetic;
import java.util.List;

/** How numeric types widen and what arithmetic on them gives (types reference, section 3). */
public final class NumericTypes {
  private static final List<SqlType> ORDER = List.of(SqlType.INT, SqlType.BIGINT);
  private static final int MIN_QUOTIENT_SCALE = 6;

  private NumericTypes() {}

  /**
   * The type in which two numbers are compared or listed together: the wider of INT &lt; BIGINT
   * &lt; DECIMAL &lt; DOUBLE; decimals get the digits of both.
   */
  public static SqlType common(SqlType left, SqlType right) {
    if (left == SqlType.DOUBLE || right == SqlType.DOUBLE) {
      return SqlType.DOUBLE;
    }
    if (left instanceof Decimal || right instanceof Decimal) {
      return widened(asDecimal(left), asDecimal(right));
    }
    return ORDER.indexOf(left) >= ORDER.indexOf(right) ? left : right;
  }

  /** The smallest decimal that holds all values of both. */
  public static Decimal widened(Decimal left, Decimal right) {
    int scale = Math.max(left.scale(), right.scale());
    return new Decimal(Math.max(left.integerDigits(), right.integerDigits()) + scale, scale);
  }

  /** The decimal type that an INT, a BIGINT or a DECIMAL counts as. */
  public static Decimal asDecimal(SqlType type) {
    if (type instanceof Decimal decimal) {
      return decimal;
    }
    if (type == SqlType.INT) {
      return new Decimal(10, 0);
    }
    if (type == SqlType.BIGINT) {
      return new Decimal(19, 0);
    }
    throw new IllegalArgumentException(type + " is no exact number");
  }

  /** The result of arithmetic on two decimals; there is no largest precision. */
  public static Decimal arithmetic(Arithmetic.Operator operator, Decimal left, Decimal right) {
    int p1 = left.precision();
    int s1 = left.scale();
    int p2 = right.precision();
    int s2 = right.scale();
    int scale = Math.max(s1, s2);
    return switch (operator) {
      case ADD, SUBTRACT -> new Decimal(scale + Math.max(p1 - s1, p2 - s2) + 1, scale);
      case MULTIPLY -> new Decimal(p1 + p2 + 1, s1 + s2);
      case DIVIDE -> {
        int quotientScale = Math.max(MIN_QUOTIENT_SCALE, s1 + p2 + 1);
        yield new Decimal(p1 - s1 + s2 + quotientScale, quotientScale);
      }
      case MODULO -> new Decimal(Math.min(p1 - s1, p2 - s2) + scale, scale);
    };
  }
}
