package io.sqlc.compiler.analysis;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.Span;

/** What a person is told when an expression has no type. */
public final class TypeErrors {
  private TypeErrors() {}

  /** {@code 'a' * 2}. */
  public static DiagnosticException arithmetic(
      Span span, String operator, SqlType left, SqlType right) {
    Diagnostic diagnostic =
        error(
                DiagnosticCode.TYPE_ARITHMETIC,
                span,
                "operator " + operator + " is not defined for " + left + " and " + right)
            .note("left side is " + left + ", right side is " + right);
    if (left == SqlType.STRING || right == SqlType.STRING) {
      return thrown(
          diagnostic.help("+ joins two STRINGs; use CAST(… AS …) to make both sides one kind"));
    }
    if (left.isDateTime() || right.isDateTime()) {
      return thrown(
          diagnostic.help(
              "use DATEADD, TIMEADD, TIMESTAMPADD or their …SUB forms to move dates and times"));
    }
    return thrown(diagnostic.help("arithmetic takes INT, BIGINT, DECIMAL and DOUBLE"));
  }

  /** {@code 1 + NULL}. */
  public static DiagnosticException arithmeticWithNull(Span span, String operator) {
    return thrown(
        error(
                DiagnosticCode.TYPE_ARITHMETIC,
                span,
                "operator " + operator + " is not defined for a bare NULL")
            .help("give it a type: CAST(NULL AS …)"));
  }

  /** {@code -'a'}. */
  public static DiagnosticException sign(Span span, String sign, SqlType type) {
    return thrown(
        error(
            DiagnosticCode.TYPE_SIGN,
            span,
            "sign " + sign + " needs a number, but this is " + type));
  }

  /** {@code id > 'a'}. */
  public static DiagnosticException comparison(
      Span span, String operator, SqlType left, SqlType right) {
    Diagnostic diagnostic =
        error(
                DiagnosticCode.TYPE_COMPARISON,
                span,
                "cannot compare " + left + " with " + right + " by " + operator)
            .note("left side is " + left + ", right side is " + right);
    boolean equalOnly = left.baseName().equals(right.baseName());
    return thrown(
        diagnostic.help(
            equalOnly
                ? left.baseName() + " has no order: only =, <> and IS DISTINCT FROM compare it"
                : "use CAST(… AS …) to make both sides one type"));
  }

  /** {@code a = NULL}. */
  public static DiagnosticException comparisonWithNull(Span span, String operator) {
    boolean negated = operator.equals("<>");
    return thrown(
        error(DiagnosticCode.TYPE_NULL_COMPARISON, span, "comparison with NULL is never true")
            .help("use " + (negated ? "IS NOT NULL" : "IS NULL")));
  }

  /** A bare NULL where nothing gives it a type. */
  public static DiagnosticException untypedNull(Span span) {
    return thrown(
        error(DiagnosticCode.TYPE_NULL_UNTYPED, span, "nothing here gives NULL a type")
            .help("give it one: CAST(NULL AS …)"));
  }

  /** A condition that is no BOOLEAN; {@code place} is a clause or operator. */
  public static DiagnosticException notBoolean(Span span, String place, SqlType type) {
    return thrown(
        error(
                DiagnosticCode.TYPE_NOT_BOOLEAN,
                span,
                place + " needs a BOOLEAN, but this is " + type)
            .help("compare it with something, or CAST a STRING to BOOLEAN"));
  }

  /** THEN and ELSE of different types. */
  public static DiagnosticException caseBranches(
      Span span, SqlType type, Span first, SqlType firstType) {
    return thrown(
        error(
                DiagnosticCode.TYPE_CASE_BRANCHES,
                span,
                "all results of a CASE must have one type, but this is "
                    + type
                    + " and the first is "
                    + firstType)
            .related(first, "this is " + firstType)
            .help("CAST the results to one type; numbers are not widened here"));
  }

  /** All THEN and ELSE are NULL. */
  public static DiagnosticException caseAllNull(Span span) {
    return thrown(
        error(DiagnosticCode.TYPE_CASE_ALL_NULL, span, "all results of this CASE are NULL")
            .help("give one of them a type: CAST(NULL AS …)"));
  }

  /** A cast that does not exist. */
  public static DiagnosticException cast(Span span, SqlType from, SqlType to) {
    Diagnostic diagnostic =
        error(DiagnosticCode.TYPE_CAST, span, "there is no cast from " + from + " to " + to);
    if (from == SqlType.BYTES && to == SqlType.STRING) {
      return thrown(diagnostic.help("use FROM_BYTES(bytes, 'utf8')"));
    }
    if (from == SqlType.BIGINT && to == SqlType.TIMESTAMP) {
      return thrown(diagnostic.help("use FROM_UNIXTIME(milliseconds)"));
    }
    if (from == SqlType.TIMESTAMP && to == SqlType.BIGINT) {
      return thrown(diagnostic.help("use UNIX_TIMESTAMP(timestamp)"));
    }
    if (from == SqlType.INT && to == SqlType.DATE) {
      return thrown(diagnostic.help("use FROM_DAYS(days)"));
    }
    if (from == SqlType.DATE && to == SqlType.INT) {
      return thrown(diagnostic.help("use UNIX_DATE(date)"));
    }
    return thrown(diagnostic);
  }

  /** A text literal that does not read as the type that it must have here. */
  public static DiagnosticException badText(Span span, String text, SqlType type) {
    return thrown(
        error(DiagnosticCode.TYPE_BAD_TEXT, span, "'" + text + "' cannot be read as " + type)
            .note("the other side makes this text a " + type)
            .help("write it as " + example(type)));
  }

  private static String example(SqlType type) {
    if (type == SqlType.DATE) {
      return "'2026-01-31'";
    }
    if (type == SqlType.TIME) {
      return "'09:30:00'";
    }
    return type == SqlType.TIMESTAMP ? "'2026-01-31T09:30:00'" : "a literal of that type";
  }

  /** Elements of a list that have no common type. */
  public static DiagnosticException noCommonType(
      Span span, String place, SqlType common, SqlType type) {
    return thrown(
        error(
                DiagnosticCode.TYPE_NO_COMMON,
                span,
                "all elements of "
                    + place
                    + " must have one type, but this is "
                    + type
                    + " and those before are "
                    + common)
            .help("CAST them to one type, or use a STRUCT, whose fields have a type each"));
  }

  /** ARRAY, MAP or IN with nothing but NULLs. */
  public static DiagnosticException allNull(Span span, String what) {
    return thrown(
        error(DiagnosticCode.TYPE_ALL_NULL, span, what + " are all NULL, so they have no type")
            .help("give one of them a type: CAST(NULL AS …)"));
  }

  /** STRUCT(a := 1, a := 2). */
  public static DiagnosticException duplicateField(Span span, String field, Span first) {
    return thrown(
        error(
                DiagnosticCode.TYPE_DUPLICATE_FIELD,
                span,
                "field " + SqlName.quoteIfNeeded(field) + " occurs twice in this STRUCT")
            .related(first, "first given here"));
  }

  /** {@code x[1]} where x is neither array nor map. */
  public static DiagnosticException notIndexable(Span span, SqlType type) {
    Diagnostic diagnostic =
        error(
            DiagnosticCode.TYPE_SUBSCRIPT,
            span,
            "[…] takes elements of an ARRAY or a MAP, but this is " + type);
    return thrown(
        type == SqlType.STRING
            ? diagnostic.help("use SUBSTRING(text, position, length)")
            : diagnostic);
  }

  /** An index of the wrong type. */
  public static DiagnosticException index(
      Span span, SqlType container, SqlType needed, SqlType type) {
    return thrown(
        error(
                DiagnosticCode.TYPE_SUBSCRIPT,
                span,
                "an element of " + container + " is found by " + needed + ", not " + type)
            .help("write […] with CAST(… AS " + needed + ") in it"));
  }

  /** {@code x->f} where x is no struct. */
  public static DiagnosticException notStruct(Span span, SqlType type) {
    return thrown(
        error(
                DiagnosticCode.TYPE_NOT_STRUCT,
                span,
                "-> takes a field of a STRUCT, but this is " + type)
            .help(
                type instanceof SqlType.Map
                    ? "a value of a MAP is taken by map['key']"
                    : "only a STRUCT has fields"));
  }

  /** LIKE on something that is no text. */
  public static DiagnosticException like(Span span, SqlType type) {
    return thrown(
        error(DiagnosticCode.TYPE_LIKE, span, "LIKE compares STRINGs, but this is " + type)
            .help("write CAST(… AS STRING) LIKE …"));
  }

  private static DiagnosticException thrown(Diagnostic diagnostic) {
    return new DiagnosticException(diagnostic);
  }
}
