package io.sqlc.compiler.parser;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;

/** What a person is told about names and literals that are not what they should be. */
final class LiteralErrors {
  private LiteralErrors() {}

  static Diagnostic integerOutOfRange(Span span, String number) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_NUMBER_OUT_OF_RANGE,
            span,
            "number " + Words.shortened(number) + " does not fit BIGINT")
        .label("needs more than 64 bits")
        .note("whole numbers run from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE)
        .help("write it as a DECIMAL, with a point at its end, or as a DOUBLE, with an exponent");
  }

  static Diagnostic doubleOutOfRange(Span span, String number) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_NUMBER_OUT_OF_RANGE,
            span,
            "number " + Words.shortened(number) + " does not fit DOUBLE")
        .label("too large")
        .note("the largest DOUBLE is " + Double.MAX_VALUE);
  }

  static Diagnostic tooManyDigits(Span span) {
    return Diagnostic.error(
        DiagnosticCode.SYNTAX_NUMBER_OUT_OF_RANGE,
        span,
        "number of more than " + Limits.NUMBER_DIGITS + " digits");
  }

  static Diagnostic countOutOfRange(Span span, String number) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_NUMBER_OUT_OF_RANGE,
            span,
            "number " + Words.shortened(number) + " is too large here")
        .note("the largest possible is " + Integer.MAX_VALUE);
  }

  static Diagnostic durationOutOfRange(Span span) {
    return Diagnostic.error(DiagnosticCode.SYNTAX_NUMBER_OUT_OF_RANGE, span, "duration is too long")
        .note("its milliseconds must fit BIGINT");
  }

  static Diagnostic unknownTypedLiteral(Span type, String name) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_TYPED_LITERAL, type, "there are no literals of type " + name)
        .label("only DECIMAL '…' can be written so")
        .help("use CAST('…' AS " + name + "), or compare with the text alone");
  }

  static Diagnostic malformedDecimal(Span text) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_TYPED_LITERAL, text, "text is not a decimal number")
        .help("write digits with an optional point, as DECIMAL '10.50'");
  }

  static Diagnostic escapeLength(Span escape) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_ESCAPE, escape, "ESCAPE takes exactly one character")
        .help("give one character, as ESCAPE '!'");
  }

  static Diagnostic emptyName(Span span) {
    return Diagnostic.error(DiagnosticCode.SYNTAX_EMPTY_NAME, span, "name is empty")
        .help("write a name between the quotes");
  }

  static Diagnostic illegalSourceName(Span span, String name) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_SOURCE_NAME,
            span,
            "illegal name of a stream or table: " + Words.shortened(name))
        .note("names of streams and tables consist of letters, digits, _ and -");
  }

  static Diagnostic variableUndefined(Span use, String name) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_VARIABLE_UNDEFINED, use, "variable " + name + " is not defined")
        .help("give its value when compiling, or write the value itself");
  }

  static Diagnostic variableValue(Span use, String name, String wanted) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_VARIABLE_VALUE,
            use,
            "value of variable " + name + " is not " + wanted)
        .label(wanted + " is needed here");
  }

  static Diagnostic treeTooDeep(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_NESTED_TOO_DEEPLY,
            span,
            "expression is nested more than " + Limits.TREE_DEPTH + " levels deep")
        .note("each operator of a chain is a level; a chain of AND or OR is one level")
        .help("split the expression, or break a long chain up with parentheses");
  }
}
