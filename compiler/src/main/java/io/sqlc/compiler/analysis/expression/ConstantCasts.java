package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Decimal;
import io.sqlc.compiler.ir.Cast;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.TypedExpression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Literals that become values of another type when compiling. */
final class ConstantCasts {
  private static final List<String> TRUE_WORDS = List.of("true", "yes");
  private static final List<String> FALSE_WORDS = List.of("false", "no");

  private ConstantCasts() {}

  /**
   * A text as a value of another type: read at once where it is a literal, which must then be
   * readable; a cast otherwise.
   */
  static TypedExpression fromText(TypedExpression text, SqlType type) {
    if (!(text instanceof Constant constant) || !(constant.value() instanceof String literal)) {
      return Conversions.implied(text, type);
    }
    if (type == SqlType.BYTES) {
      return new Cast(text, type, true, text.span());
    }
    Object value = read(literal, type);
    if (value == null) {
      throw TypeErrors.badText(text.span(), literal, type);
    }
    return new Constant(value, type, text.span());
  }

  /**
   * A value as the type of a parameter: a text literal is read at once where it can be, and is left
   * to fail when the job runs where it cannot.
   */
  static TypedExpression fromReadableText(TypedExpression value, SqlType type) {
    if (type.isDateTime()
        && value instanceof Constant constant
        && constant.value() instanceof String literal) {
      Object read = TimeLiterals.read(literal, type);
      if (read != null) {
        return new Constant(read, type, value.span());
      }
    }
    return Conversions.implied(value, type);
  }

  /** A literal as a text. */
  static Constant toText(Constant literal) {
    Object value = literal.value();
    String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : "" + value;
    return new Constant(text, SqlType.STRING, literal.span());
  }

  /** The narrowest exact type of a number given as text; empty where it is none. */
  static Optional<SqlType> numberType(String text) {
    BigDecimal value = number(text);
    if (value == null) {
      return Optional.empty();
    }
    Decimal decimal = LiteralTyping.decimalType(value);
    if (value.scale() != 0) {
      return Optional.of(decimal);
    }
    return Optional.of(
        value.unscaledValue().bitLength() < Integer.SIZE
            ? SqlType.INT
            : value.unscaledValue().bitLength() < Long.SIZE ? SqlType.BIGINT : decimal);
  }

  private static @Nullable Object read(String text, SqlType type) {
    if (type == SqlType.BOOLEAN) {
      return bool(text.trim().toLowerCase(Locale.ROOT));
    }
    if (type.isDateTime()) {
      return TimeLiterals.read(text, type);
    }
    BigDecimal number = number(text);
    if (number == null) {
      return null;
    }
    if (type instanceof Decimal decimal) {
      return number.setScale(decimal.scale(), RoundingMode.UNNECESSARY);
    }
    if (type == SqlType.DOUBLE) {
      return number.doubleValue();
    }
    return type == SqlType.INT ? (Object) number.intValueExact() : (Object) number.longValueExact();
  }

  private static @Nullable Boolean bool(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (TRUE_WORDS.stream().anyMatch(word -> word.startsWith(text))) {
      return true;
    }
    return FALSE_WORDS.stream().anyMatch(word -> word.startsWith(text)) ? false : null;
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return new BigDecimal(text.trim());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
