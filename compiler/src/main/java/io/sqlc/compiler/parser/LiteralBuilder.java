package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.BooleanLiteral;
import io.sqlc.compiler.ast.DecimalLiteral;
import io.sqlc.compiler.ast.DoubleLiteral;
import io.sqlc.compiler.ast.DurationLiteral;
import io.sqlc.compiler.ast.DurationUnit;
import io.sqlc.compiler.ast.IntegerLiteral;
import io.sqlc.compiler.ast.Literal;
import io.sqlc.compiler.ast.LongLiteral;
import io.sqlc.compiler.ast.NullLiteral;
import io.sqlc.compiler.ast.StringLiteral;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.parser.SqlBaseParser.DurationContext;
import io.sqlc.compiler.parser.SqlBaseParser.DurationUnitContext;
import io.sqlc.compiler.parser.SqlBaseParser.LiteralContext;
import io.sqlc.compiler.parser.SqlBaseParser.OtherLiteralContext;
import io.sqlc.compiler.parser.SqlBaseParser.SignedNumberContext;
import io.sqlc.compiler.source.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes literals: numbers by their form and value, texts, durations. */
final class LiteralBuilder {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
  private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

  private final NameBuilder names;

  LiteralBuilder(NameBuilder names) {
    this.names = names;
  }

  Literal literal(LiteralContext context) {
    Span span = names.span(context);
    if (context instanceof SignedNumberContext number) {
      return number(span, (number.MINUS() == null ? "" : "-") + number.number.getText());
    }
    OtherLiteralContext other = (OtherLiteralContext) context;
    return other.VARIABLE() == null ? literal(other.getStart()) : variable(span, other.getText());
  }

  /** A literal that is one token, but not a variable. */
  Literal literal(Token token) {
    Span span = names.span(token);
    return switch (token.getType()) {
      case SqlBaseParser.NULL -> new NullLiteral(span);
      case SqlBaseParser.TRUE -> new BooleanLiteral(true, span);
      case SqlBaseParser.FALSE -> new BooleanLiteral(false, span);
      case SqlBaseParser.STRING_LITERAL -> text(token);
      default -> number(span, token.getText());
    };
  }

  StringLiteral text(Token token) {
    return new StringLiteral(names.inText(unquoted(token.getText())), names.span(token));
  }

  /** The literal that a variable stands for; its value must be one. */
  Literal variable(Span span, String use) {
    return literalOf(span, names.value(span, use))
        .orElseThrow(
            () ->
                new DiagnosticException(
                    LiteralErrors.variableValue(
                        span, Variables.nameOf(use), "a text in quotes, a number, TRUE or FALSE")));
  }

  /** The literal that a variable's value is, if it is one. */
  static Optional<Literal> literalOf(Span span, String value) {
    if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      return Optional.of(new BooleanLiteral(value.equalsIgnoreCase("true"), span));
    }
    if (TEXT.matcher(value).matches()) {
      return Optional.of(new StringLiteral(unquoted(value), span));
    }
    return NUMBER.matcher(value).matches() ? Optional.of(number(span, value)) : Optional.empty();
  }

  /** A number by its text, its sign included. */
  static Literal number(Span span, String text) {
    boolean exponent = text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    if (exponent) {
      double value = Double.parseDouble(text);
      if (Double.isInfinite(value)) {
        throw new DiagnosticException(LiteralErrors.doubleOutOfRange(span, text));
      }
      return new DoubleLiteral(value, span);
    }
    if (text.length() > Limits.NUMBER_DIGITS) {
      throw new DiagnosticException(LiteralErrors.tooManyDigits(span));
    }
    if (text.indexOf('.') >= 0) {
      return new DecimalLiteral(new BigDecimal(text), span);
    }
    BigInteger value = new BigInteger(text);
    if (value.bitLength() < Integer.SIZE) {
      return new IntegerLiteral(value.intValue(), span);
    }
    if (value.bitLength() < Long.SIZE) {
      return new LongLiteral(value.longValue(), span);
    }
    throw new DiagnosticException(LiteralErrors.integerOutOfRange(span, text));
  }

  /** {@code DECIMAL 'text'}. */
  DecimalLiteral typedDecimal(Span span, Token text) {
    String digits = unquoted(text.getText());
    if (digits.length() <= Limits.NUMBER_DIGITS) {
      try {
        return new DecimalLiteral(new BigDecimal(digits), span);
      } catch (NumberFormatException e) {
        // Falls through: the text is no number.
      }
    }
    throw new DiagnosticException(LiteralErrors.malformedDecimal(names.span(text)));
  }

  DurationLiteral duration(DurationContext context) {
    Span span = names.span(context);
    try {
      long amount = Long.parseLong(context.INTEGER_VALUE().getText());
      DurationUnit unit = unit(context.durationUnit());
      unit.duration(amount);
      return new DurationLiteral(amount, unit, span);
    } catch (NumberFormatException | ArithmeticException e) {
      throw new DiagnosticException(LiteralErrors.durationOutOfRange(span));
    }
  }

  @Nullable DurationLiteral optionalDuration(@Nullable DurationContext context) {
    return context == null ? null : duration(context);
  }

  static DurationUnit unit(DurationUnitContext context) {
    String word = context.getText().toUpperCase(Locale.ROOT);
    return DurationUnit.valueOf(word.endsWith("S") ? word.substring(0, word.length() - 1) : word);
  }

  /** A number that fits 32 bits, such as that of LIMIT. */
  int count(Token token) {
    try {
      return Integer.parseInt(token.getText());
    } catch (NumberFormatException e) {
      throw new DiagnosticException(
          LiteralErrors.countOutOfRange(names.span(token), token.getText()));
    }
  }

  private static String unquoted(String written) {
    return written.substring(1, written.length() - 1).replace("''", "'");
  }
}
