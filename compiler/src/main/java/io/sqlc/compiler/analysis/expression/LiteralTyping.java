package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.ast.BooleanLiteral;
import io.sqlc.compiler.ast.DecimalLiteral;
import io.sqlc.compiler.ast.DoubleLiteral;
import io.sqlc.compiler.ast.IntegerLiteral;
import io.sqlc.compiler.ast.LongLiteral;
import io.sqlc.compiler.ast.StringLiteral;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Constant;
import java.math.BigDecimal;

/** Literals (types reference, section 2). */
final class LiteralTyping {
  private LiteralTyping() {}

  static Constant integer(IntegerLiteral node) {
    return new Constant(node.value(), SqlType.INT, node.span());
  }

  static Constant bigint(LongLiteral node) {
    return new Constant(node.value(), SqlType.BIGINT, node.span());
  }

  /** A number so small that its text has an exponent is a DOUBLE. */
  static Constant decimal(DecimalLiteral node) {
    BigDecimal value = node.value();
    if (value.toString().indexOf('E') >= 0) {
      return new Constant(value.doubleValue(), SqlType.DOUBLE, node.span());
    }
    return new Constant(value, decimalType(value), node.span());
  }

  static Constant doubles(DoubleLiteral node) {
    return new Constant(node.value(), SqlType.DOUBLE, node.span());
  }

  static Constant string(StringLiteral node) {
    return new Constant(node.value(), SqlType.STRING, node.span());
  }

  static Constant bool(BooleanLiteral node) {
    return new Constant(node.value(), SqlType.BOOLEAN, node.span());
  }

  /** The type that holds just this number; the zero before the point counts as a digit. */
  static SqlType.Decimal decimalType(BigDecimal value) {
    int scale = Math.max(value.scale(), 0);
    int precision = value.precision() - Math.min(value.scale(), 0);
    return new SqlType.Decimal(Math.max(precision, scale + 1), scale);
  }
}
