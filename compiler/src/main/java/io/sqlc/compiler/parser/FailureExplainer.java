package io.sqlc.compiler.parser;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.NearNames;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;

/**
 * Says what is wrong where tokens leave the grammar: common mistakes first, else the plain fact.
 */
final class FailureExplainer {
  private static final List<String> STATEMENT_WORDS =
      List.of(
          "CREATE",
          "INSERT",
          "SET",
          "UNSET",
          "DROP",
          "ALTER",
          "DEFINE",
          "UNDEFINE",
          "ASSERT",
          "SELECT",
          "LIST",
          "SHOW",
          "DESCRIBE",
          "PRINT",
          "EXPLAIN",
          "TERMINATE",
          "PAUSE",
          "RESUME");

  private static final List<Function<SyntaxFailure, Optional<Diagnostic>>> RULES =
      List.of(
          FailureExplainer::start,
          FailureExplainer::testStatement,
          FailureExplainer::end,
          OtherDialects::explain,
          FailureExplainer::doubleQuotes,
          FailureExplainer::emptyList,
          FailureExplainer::trailingComma,
          FailureExplainer::from,
          FailureExplainer::grouping,
          failure -> Clauses.misplaced(failure.tokens(), failure.at()),
          FailureExplainer::withAfterQuery,
          FailureExplainer::withinAfterOn,
          FailureExplainer::insertColumns,
          FailureExplainer::dotIntoStruct,
          FailureExplainer::chainedComparison,
          FailureExplainer::star,
          FailureExplainer::lambda,
          FailureExplainer::typeOrUnit,
          FailureExplainer::reservedWord);

  private FailureExplainer() {}

  static Diagnostic explain(SyntaxFailure failure) {
    return RULES.stream()
        .flatMap(rule -> rule.apply(failure).stream())
        .findFirst()
        .orElseGet(
            () ->
                SyntaxErrors.unexpected(
                    failure.tokens().span(failure.at()), ExpectedWords.phrase(failure.expected())));
  }

  /** The token before which only a semicolon is missing, or -1. */
  static int missingSemicolon(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    boolean couldEnd = failure.expects(SqlBaseParser.SEMICOLON);
    if (couldEnd && (tokens.is(at, Token.EOF) || beginsStatement(tokens, at))) {
      return at;
    }
    // A word such as SET was taken for a name.
    boolean takenForName =
        at > 1
            && tokens.startsLine(at - 1)
            && tokens.is(at - 1, SqlBaseParser.SET, SqlBaseParser.ALTER, SqlBaseParser.DEFINE)
            && tokens.is(
                at,
                SqlBaseParser.STRING_LITERAL,
                SqlBaseParser.STREAM,
                SqlBaseParser.TABLE,
                SqlBaseParser.IDENTIFIER);
    return takenForName ? at - 1 : -1;
  }

  private static boolean beginsStatement(StatementTokens tokens, int at) {
    return switch (tokens.type(at)) {
      case SqlBaseParser.CREATE,
          SqlBaseParser.INSERT,
          SqlBaseParser.DROP,
          SqlBaseParser.UNSET,
          SqlBaseParser.SET,
          SqlBaseParser.ALTER,
          SqlBaseParser.DEFINE ->
          true;
      default -> false;
    };
  }

  private static Optional<Diagnostic> start(SyntaxFailure failure) {
    if (failure.at() != 0) {
      return Optional.empty();
    }
    Span span = failure.tokens().span(0);
    if (failure.tokens().is(0, SqlBaseParser.WITH)) {
      return Optional.of(SyntaxErrors.withQuery(span));
    }
    if (failure.tokens().is(0, SqlBaseParser.RUN)) {
      return Optional.of(SyntaxErrors.testStatement(span, "RUN SCRIPT"));
    }
    List<String> near = NearNames.suggest(span.text().toUpperCase(Locale.ROOT), STATEMENT_WORDS);
    return Optional.of(SyntaxErrors.unknownStatement(span, near));
  }

  private static Optional<Diagnostic> testStatement(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    boolean of =
        tokens.is(0, SqlBaseParser.ASSERT)
            && failure.at() == 1
            && tokens.is(
                1,
                SqlBaseParser.VALUES,
                SqlBaseParser.NULL,
                SqlBaseParser.STREAM,
                SqlBaseParser.TABLE);
    return when(
        of,
        () ->
            SyntaxErrors.testStatement(
                tokens.span(0).to(tokens.span(1)),
                "ASSERT " + tokens.text(1).toUpperCase(Locale.ROOT)));
  }

  private static Optional<Diagnostic> end(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    int missing = missingSemicolon(failure);
    if (missing >= 0) {
      return Optional.of(SyntaxErrors.missingSemicolon(tokens.after(missing - 1)));
    }
    if (tokens.is(at, Token.EOF, SqlBaseParser.SEMICOLON)) {
      String expected = ExpectedWords.phrase(failure.expected());
      return Optional.of(SyntaxErrors.unexpectedEnd(tokens.after(at - 1), expected));
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> doubleQuotes(SyntaxFailure failure) {
    boolean meant =
        failure.tokens().is(failure.at(), SqlBaseParser.QUOTED_IDENTIFIER)
            && failure.expects(SqlBaseParser.STRING_LITERAL)
            && !failure.expectsName();
    return when(meant, () -> SyntaxErrors.doubleQuotedString(failure.tokens().span(failure.at())));
  }

  private static Optional<Diagnostic> emptyList(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    boolean empty =
        (tokens.is(at, SqlBaseParser.RPAREN) && tokens.is(at - 1, SqlBaseParser.LPAREN))
            || (tokens.is(at, SqlBaseParser.RBRACKET) && tokens.is(at - 1, SqlBaseParser.LBRACKET));
    return when(
        empty,
        () -> {
          String what =
              switch (tokens.type(at - 2)) {
                case SqlBaseParser.IN -> "list of IN";
                case SqlBaseParser.ARRAY -> "array constructor";
                case SqlBaseParser.MAP -> "map constructor";
                case SqlBaseParser.BY -> "list of grouping expressions";
                case SqlBaseParser.WITH -> "list of properties";
                case SqlBaseParser.VALUES -> "list of values";
                default -> tokens.is(0, SqlBaseParser.CREATE) ? "list of columns" : "list";
              };
          return SyntaxErrors.emptyList(tokens.span(at - 1).to(tokens.span(at)), what);
        });
  }

  private static Optional<Diagnostic> trailingComma(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    boolean trailing =
        tokens.is(at - 1, SqlBaseParser.COMMA)
            && tokens.is(
                at,
                SqlBaseParser.FROM,
                SqlBaseParser.RPAREN,
                SqlBaseParser.RBRACKET,
                SqlBaseParser.GT,
                SqlBaseParser.COMMA)
            && !tokens.walk(at).accepted();
    return when(trailing, () -> SyntaxErrors.trailingComma(tokens.span(at - 1), tokens.span(at)));
  }

  private static Optional<Diagnostic> from(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    boolean call =
        tokens.is(at, SqlBaseParser.LPAREN)
            && tokens.is(at - 2, SqlBaseParser.FROM, SqlBaseParser.JOIN);
    if (call) {
      return Optional.of(SyntaxErrors.functionInFrom(tokens.span(at - 1)));
    }
    boolean listed =
        tokens.is(at, SqlBaseParser.COMMA)
            && failure.expects(SqlBaseParser.JOIN)
            && !failure.expectsOperator();
    return when(listed, () -> SyntaxErrors.commaJoin(tokens.span(at)));
  }

  private static Optional<Diagnostic> grouping(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    return Clauses.groupingAround(tokens, at)
        .flatMap(
            clause -> {
              if (tokens.is(at, SqlBaseParser.AND, SqlBaseParser.OR) || isPredicate(tokens, at)) {
                return Optional.of(SyntaxErrors.groupingElement(tokens.span(at), clause));
              }
              return Optional.empty();
            })
        .or(
            () ->
                Clauses.groupingNesting(tokens, at)
                    .map(clause -> SyntaxErrors.groupingNesting(tokens.span(at), clause)));
  }

  private static Optional<Diagnostic> withAfterQuery(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    boolean after =
        tokens.is(0, SqlBaseParser.CREATE)
            && tokens.is(at, SqlBaseParser.WITH)
            && failure.expects(SqlBaseParser.SEMICOLON);
    return when(after, () -> SyntaxErrors.withAfterQuery(tokens.span(at)));
  }

  private static Optional<Diagnostic> withinAfterOn(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    boolean after = tokens.is(at, SqlBaseParser.WITHIN) && failure.expects(SqlBaseParser.JOIN);
    return when(after, () -> SyntaxErrors.withinAfterOn(tokens.span(at)));
  }

  private static Optional<Diagnostic> insertColumns(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    boolean listed =
        tokens.is(0, SqlBaseParser.INSERT)
            && tokens.is(at, SqlBaseParser.SELECT)
            && tokens.is(at - 1, SqlBaseParser.RPAREN)
            && tokens.is(3, SqlBaseParser.LPAREN);
    return when(listed, () -> SyntaxErrors.insertColumns(tokens.span(3).to(tokens.span(at - 1))));
  }

  private static Optional<Diagnostic> dotIntoStruct(SyntaxFailure failure) {
    boolean dot = failure.tokens().is(failure.at(), SqlBaseParser.DOT) && failure.expectsOperator();
    return when(dot, () -> SyntaxErrors.dotIntoStruct(failure.tokens().span(failure.at())));
  }

  private static boolean isPredicate(StatementTokens tokens, int at) {
    return tokens.is(
        at,
        SqlBaseParser.EQ,
        SqlBaseParser.NEQ,
        SqlBaseParser.LT,
        SqlBaseParser.LTE,
        SqlBaseParser.GT,
        SqlBaseParser.GTE,
        SqlBaseParser.IS,
        SqlBaseParser.LIKE,
        SqlBaseParser.BETWEEN,
        SqlBaseParser.IN);
  }

  private static Optional<Diagnostic> chainedComparison(SyntaxFailure failure) {
    boolean chained =
        isPredicate(failure.tokens(), failure.at()) && failure.expects(SqlBaseParser.AND);
    return when(chained, () -> SyntaxErrors.chainedComparison(failure.tokens().span(failure.at())));
  }

  private static Optional<Diagnostic> star(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    boolean star =
        tokens.is(at, SqlBaseParser.ASTERISK)
            && (failure.expectsExpression() || tokens.is(at - 1, SqlBaseParser.ARROW));
    return when(star, () -> SyntaxErrors.misplacedStar(tokens.span(at)));
  }

  private static Optional<Diagnostic> lambda(SyntaxFailure failure) {
    boolean arrow = failure.tokens().is(failure.at(), SqlBaseParser.LAMBDA);
    return when(arrow, () -> SyntaxErrors.misplacedLambda(failure.tokens().span(failure.at())));
  }

  private static Optional<Diagnostic> typeOrUnit(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    if (tokens.is(at, SqlBaseParser.MONTHS, SqlBaseParser.YEARS, SqlBaseParser.MONTH)
        || tokens.is(at, SqlBaseParser.YEAR)) {
      boolean unit = failure.expects(SqlBaseParser.DAYS);
      return when(unit, () -> SyntaxErrors.notAUnit(tokens.span(at)));
    }
    if (tokens.is(at - 1, SqlBaseParser.DECIMAL) && failure.expects(SqlBaseParser.LPAREN)) {
      return Optional.of(SyntaxErrors.decimalParameters(tokens.span(at - 1)));
    }
    return when(
        failure.expectsType() && tokens.is(at, SqlBaseParser.NULL),
        () -> SyntaxErrors.unexpected(tokens.span(at), ExpectedWords.phrase(failure.expected())));
  }

  /** A reserved word is meant as a name when the statement is right with a name in its place. */
  private static Optional<Diagnostic> reservedWord(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    if (!failure.expectsName() || !ExpectedWords.isReserved(tokens.type(at))) {
      return Optional.empty();
    }
    GrammarWalk.Outcome outcome = tokens.walk(at);
    boolean meant = outcome.accepted() || (outcome.at() > at + 2 && !isClauseWord(tokens.type(at)));
    return when(meant, () -> SyntaxErrors.reservedWord(tokens.span(at)));
  }

  private static boolean isClauseWord(int type) {
    return switch (type) {
      case SqlBaseParser.SELECT,
          SqlBaseParser.FROM,
          SqlBaseParser.WHERE,
          SqlBaseParser.GROUP,
          SqlBaseParser.HAVING,
          SqlBaseParser.WINDOW,
          SqlBaseParser.LIMIT,
          SqlBaseParser.AS,
          SqlBaseParser.ON,
          SqlBaseParser.AND,
          SqlBaseParser.OR,
          SqlBaseParser.JOIN,
          SqlBaseParser.WITH ->
          true;
      default -> false;
    };
  }

  private static Optional<Diagnostic> when(boolean condition, Supplier<Diagnostic> diagnostic) {
    return condition ? Optional.of(diagnostic.get()) : Optional.empty();
  }
}
