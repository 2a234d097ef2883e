package io.sqlc.compiler.ast;

import java.math.BigDecimal;

/** Literals as SQL text. */
final class LiteralFormatter {
  private LiteralFormatter() {}

  static String text(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }

  static String decimal(BigDecimal value) {
    if (value.scale() < 0) {
      return "DECIMAL " + text(value.toString());
    }
    return value.toPlainString() + (value.scale() == 0 ? "." : "");
  }

  static String real(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0E0" : "0E0";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "E" + exponent;
  }
}
