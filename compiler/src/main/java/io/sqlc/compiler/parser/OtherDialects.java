package io.sqlc.compiler.parser;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What other SQL dialects allow and this one does not, or not yet. */
final class OtherDialects {
  private static final Set<String> SET_OPERATIONS = Set.of("UNION", "EXCEPT", "INTERSECT", "MINUS");

  private OtherDialects() {}

  static Optional<Diagnostic> explain(SyntaxFailure failure) {
    StatementTokens tokens = failure.tokens();
    int at = failure.at();
    Span span = tokens.span(at);
    return switch (tokens.type(at)) {
      case SqlBaseParser.DISTINCT ->
          when(tokens.is(at - 1, SqlBaseParser.SELECT), SyntaxErrors.distinct(span));
      case SqlBaseParser.LPAREN ->
          when(
              tokens.is(at - 1, SqlBaseParser.FROM, SqlBaseParser.JOIN)
                  && tokens.is(at + 1, SqlBaseParser.SELECT, SqlBaseParser.LPAREN),
              SyntaxErrors.derivedTable(span));
      case SqlBaseParser.SELECT ->
          setOperation(tokens, at - 1)
              .or(
                  () ->
                      when(
                          tokens.is(at - 1, SqlBaseParser.LPAREN) && failure.expectsExpression(),
                          SyntaxErrors.subquery(span)));
      case SqlBaseParser.EXISTS -> when(failure.expectsExpression(), SyntaxErrors.subquery(span));
      case SqlBaseParser.ALL -> setOperation(tokens, at - 1);
      case SqlBaseParser.BY ->
          when(
              isWord(tokens, at - 1, Set.of("ORDER", "SORT")),
              SyntaxErrors.orderBy(tokens.span(at - 1).to(span)));
      case SqlBaseParser.IDENTIFIER ->
          when(
                  isWord(tokens, at, Set.of("ORDER", "SORT"))
                      && tokens.is(at + 1, SqlBaseParser.BY),
                  SyntaxErrors.orderBy(span))
              .or(() -> setOperation(tokens, at));
      case SqlBaseParser.WITH ->
          when(
              tokens.is(at - 1, SqlBaseParser.AS) && failure.expects(SqlBaseParser.SELECT),
              SyntaxErrors.withQuery(span));
      case SqlBaseParser.EQ ->
          when(
              tokens.is(at - 1, SqlBaseParser.EQ) && tokens.touch(at - 1, at),
              SyntaxErrors.foreignOperator(tokens.span(at - 1).to(span), "==", "="));
      case SqlBaseParser.GT ->
          when(
              tokens.is(at - 1, SqlBaseParser.LTE) && tokens.touch(at - 1, at),
              SyntaxErrors.foreignOperator(
                  tokens.span(at - 1).to(span), "<=>", "IS NOT DISTINCT FROM"));
      default -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> setOperation(StatementTokens tokens, int at) {
    boolean operation =
        isWord(tokens, at, SET_OPERATIONS)
            && tokens.is(
                at + 1,
                SqlBaseParser.SELECT,
                SqlBaseParser.ALL,
                SqlBaseParser.DISTINCT,
                SqlBaseParser.LPAREN);
    return operation ? Optional.of(SyntaxErrors.union(tokens.span(at))) : Optional.empty();
  }

  private static boolean isWord(StatementTokens tokens, int at, Set<String> words) {
    return tokens.is(at, SqlBaseParser.IDENTIFIER)
        && words.contains(tokens.text(at).toUpperCase(Locale.ROOT));
  }

  private static Optional<Diagnostic> when(boolean condition, Diagnostic diagnostic) {
    return condition ? Optional.of(diagnostic) : Optional.empty();
  }
}
