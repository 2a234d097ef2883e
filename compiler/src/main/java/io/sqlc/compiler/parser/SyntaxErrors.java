package io.sqlc.compiler.parser;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Locale;

/** What a person is told about tokens in the wrong place. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  static Diagnostic unexpected(Span span, String expected) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNEXPECTED,
            span,
            "unexpected " + shown(span) + ", expected " + expected)
        .label("not expected here");
  }

  static Diagnostic unexpectedEnd(Span place, String expected) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNEXPECTED_END,
            place,
            "statement ends too early, expected " + expected)
        .label("something is missing here");
  }

  static Diagnostic missingSemicolon(Span place) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_MISSING_SEMICOLON, place, "statement has no semicolon at its end")
        .label("expected ';'")
        .help("end every statement with ';'");
  }

  static Diagnostic unknownStatement(Span span, List<String> near) {
    Diagnostic diagnostic =
        Diagnostic.error(
            DiagnosticCode.SYNTAX_UNKNOWN_STATEMENT,
            span,
            "no statement begins with " + shown(span));
    return near.isEmpty()
        ? diagnostic.help("statements begin with CREATE, INSERT INTO, SET and the like")
        : diagnostic.help("did you mean " + String.join(" or ", near) + "?");
  }

  static Diagnostic testStatement(Span span, String words) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_TEST_STATEMENT,
            span,
            words + " is a statement of the test runner, not of the language")
        .help("test a job with its unit tests instead");
  }

  static Diagnostic reservedWord(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_RESERVED_WORD,
            span,
            "reserved word " + shown(span) + " used as a name")
        .label("a name is expected here")
        .help("quote it with backticks: `" + span.text() + "` (a quoted name keeps its case)");
  }

  static Diagnostic doubleQuotedString(Span span) {
    String inner = span.text().substring(1, span.text().length() - 1);
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_DOUBLE_QUOTED_STRING,
            span,
            "double quotes make a name, not a string")
        .label("a string is expected here")
        .help("use single quotes: '" + inner.replace("'", "''") + "'");
  }

  static Diagnostic clauseOrder(Span span, String clause, Span later, String laterClause) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_CLAUSE_ORDER, span, clause + " must come before " + laterClause)
        .label("too late")
        .related(later, laterClause + " is here")
        .note("the order is " + Clauses.IN_ORDER);
  }

  static Diagnostic clauseTwice(Span span, String clause, Span first) {
    return Diagnostic.error(DiagnosticCode.SYNTAX_CLAUSE_TWICE, span, clause + " is given twice")
        .related(first, "first given here");
  }

  static Diagnostic withAfterQuery(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_CLAUSE_ORDER, span, "WITH must come before AS SELECT")
        .label("too late")
        .help("write CREATE … name WITH (…) AS SELECT …");
  }

  static Diagnostic withinAfterOn(Span span) {
    return Diagnostic.error(DiagnosticCode.SYNTAX_CLAUSE_ORDER, span, "WITHIN must come before ON")
        .label("too late")
        .help("write JOIN source WITHIN 1 HOUR ON condition");
  }

  static Diagnostic insertColumns(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNEXPECTED, span, "INSERT INTO … SELECT takes no list of columns")
        .label("only INSERT INTO … VALUES has one")
        .help("select the columns under the names of the target's columns");
  }

  static Diagnostic dotIntoStruct(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNEXPECTED, span, "unexpected '.' after an expression")
        .help("fields of a struct are reached with ->, as source.column->field");
  }

  static Diagnostic foreignOperator(Span span, String operator, String instead) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_OPERATOR, span, "there is no operator " + operator)
        .help("use " + instead);
  }

  static Diagnostic chainedComparison(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_CHAINED_COMPARISON, span, "comparisons cannot be chained")
        .label("second comparison")
        .help("join two comparisons with AND, or put one of them in parentheses");
  }

  static Diagnostic emptyList(Span span, String what) {
    return Diagnostic.error(DiagnosticCode.SYNTAX_EMPTY_LIST, span, what + " is empty")
        .label("at least one element is needed");
  }

  static Diagnostic groupingElement(Span span, String clause) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_GROUPING_LIST,
            span,
            clause + " takes values, not conditions: unexpected " + shown(span))
        .help("put the condition in parentheses, as " + clause + " (a = b)");
  }

  static Diagnostic groupingNesting(Span span, String clause) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_GROUPING_LIST, span, clause + " takes no nested lists")
        .help("write " + clause + " a, b, c, or " + clause + " (a, b, c)");
  }

  static Diagnostic trailingComma(Span comma, Span next) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNEXPECTED,
            comma,
            "nothing follows the comma before " + shown(next))
        .help("remove the comma");
  }

  static Diagnostic commaJoin(Span comma) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNEXPECTED, comma, "sources in FROM are not listed with commas")
        .help("join them: FROM a JOIN b ON a.key = b.key");
  }

  static Diagnostic functionInFrom(Span name) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_FUNCTION_IN_FROM,
            name,
            "function " + shown(name) + " cannot stand in FROM")
        .label("a stream or table is expected here")
        .help("call table functions in the SELECT list: SELECT EXPLODE(list) FROM source");
  }

  static Diagnostic misplacedStar(Span star) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_MISPLACED_STAR, star, "'*' cannot stand within an expression")
        .note("a star stands alone in the SELECT list, after source. or struct->, or in COUNT(*)");
  }

  static Diagnostic misplacedLambda(Span arrow) {
    return Diagnostic.error(
            DiagnosticCode.FUNCTION_LAMBDA_PLACE,
            arrow,
            "a lambda can only be an argument of a function")
        .help("TRANSFORM, FILTER and REDUCE take lambdas; >= is written the other way round");
  }

  static Diagnostic notAUnit(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNEXPECTED, span, shown(span) + " is not a unit that can be used")
        .label("a unit is expected here")
        .help("use DAYS, HOURS, MINUTES, SECONDS or MILLISECONDS");
  }

  static Diagnostic decimalParameters(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNEXPECTED, span, "DECIMAL has no precision and scale")
        .help("write DECIMAL(precision, scale), as DECIMAL(10, 2)");
  }

  static Diagnostic nestedTooDeeply(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_NESTED_TOO_DEEPLY,
            span,
            "statement is nested more than " + Limits.NESTING + " levels deep")
        .label("this level is too deep")
        .help("split the statement, or remove needless parentheses");
  }

  static Diagnostic statementTooLong(Span first) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_STATEMENT_TOO_LONG,
            first,
            "statement is longer than " + Limits.STATEMENT_LENGTH + " characters")
        .label("begins here")
        .help("split it; check that no ';' is missing before or within it");
  }

  static Diagnostic orderBy(Span span) {
    return Diagnostic.error(DiagnosticCode.UNSUPPORTED_ORDER_BY, span, "ORDER BY is not supported")
        .note("a streaming query has no end at which its rows could be sorted")
        .help("remove ORDER BY");
  }

  static Diagnostic union(Span span) {
    return Diagnostic.error(
            DiagnosticCode.NOT_YET_UNION, span, shown(span) + " is not supported yet")
        .help("write one INSERT INTO … SELECT a query, all into the same stream");
  }

  static Diagnostic derivedTable(Span span) {
    return Diagnostic.error(
            DiagnosticCode.NOT_YET_DERIVED_TABLE, span, "sub-queries in FROM are not supported yet")
        .help("create a stream or table from the sub-query, and read that");
  }

  static Diagnostic withQuery(Span span) {
    return Diagnostic.error(DiagnosticCode.NOT_YET_CTE, span, "WITH queries are not supported yet")
        .help("create a stream or table from each of them, and read that");
  }

  static Diagnostic distinct(Span span) {
    return Diagnostic.error(
            DiagnosticCode.NOT_YET_DISTINCT, span, "SELECT DISTINCT is not supported yet")
        .help("group by the selected columns instead, in a table");
  }

  static Diagnostic subquery(Span span) {
    return Diagnostic.error(
            DiagnosticCode.NOT_YET_SUBQUERY_EXPRESSION,
            span,
            "sub-queries in expressions are not supported yet")
        .help("join with a table instead");
  }

  private static String shown(Span span) {
    String text = Words.shortened(span.text());
    return Character.isLetter(text.codePointAt(0))
        ? text.toUpperCase(Locale.ROOT)
        : "'" + text + "'";
  }
}
