package io.sqlc.compiler.parser;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** The clauses of a query, by the tokens of a statement up to one of them. */
final class Clauses {
  static final String IN_ORDER =
      "SELECT, FROM, WINDOW, WHERE, GROUP BY, PARTITION BY, HAVING, EMIT, LIMIT";

  private static final List<Integer> ORDER =
      List.of(
          SqlBaseParser.SELECT,
          SqlBaseParser.FROM,
          SqlBaseParser.WINDOW,
          SqlBaseParser.WHERE,
          SqlBaseParser.GROUP,
          SqlBaseParser.PARTITION,
          SqlBaseParser.HAVING,
          SqlBaseParser.EMIT,
          SqlBaseParser.LIMIT);

  private Clauses() {}

  /** The diagnostic for a clause that comes too late or twice, if that is what is wrong. */
  static Optional<Diagnostic> misplaced(StatementTokens tokens, int at) {
    int place = ORDER.indexOf(tokens.type(at));
    if (place < 1 || !begins(tokens, at)) {
      return Optional.empty();
    }
    int depth = 0;
    Optional<Diagnostic> found = Optional.empty();
    for (int i = at - 1; i >= 0; i--) {
      depth += depthChange(tokens.type(i));
      int other = depth == 0 && begins(tokens, i) ? ORDER.indexOf(tokens.type(i)) : -1;
      if (depth > 0 || other == 0) {
        break;
      }
      Span span = tokens.span(at);
      if (other == place) {
        return Optional.of(SyntaxErrors.clauseTwice(span, name(place), tokens.span(i)));
      }
      if (other > place) {
        found =
            Optional.of(SyntaxErrors.clauseOrder(span, name(place), tokens.span(i), name(other)));
      }
    }
    return found;
  }

  private static int depthChange(int type) {
    return switch (type) {
      case SqlBaseParser.LPAREN, SqlBaseParser.LBRACKET -> 1;
      case SqlBaseParser.RPAREN, SqlBaseParser.RBRACKET -> -1;
      default -> 0;
    };
  }

  /** Whether a word begins a clause here; some are names or parts of other clauses as well. */
  private static boolean begins(StatementTokens tokens, int at) {
    return switch (tokens.type(at)) {
      case SqlBaseParser.GROUP, SqlBaseParser.PARTITION -> tokens.is(at + 1, SqlBaseParser.BY);
      case SqlBaseParser.EMIT -> tokens.is(at + 1, SqlBaseParser.CHANGES, SqlBaseParser.FINAL);
      case SqlBaseParser.FROM -> !tokens.is(at - 1, SqlBaseParser.DISTINCT);
      default -> true;
    };
  }

  private static String name(int place) {
    return switch (ORDER.get(place)) {
      case SqlBaseParser.GROUP -> "GROUP BY";
      case SqlBaseParser.PARTITION -> "PARTITION BY";
      default -> SqlBaseParser.VOCABULARY.getSymbolicName(ORDER.get(place));
    };
  }

  /** GROUP BY or PARTITION BY when a token stands in its list, outside all parentheses. */
  static Optional<String> groupingAround(StatementTokens tokens, int at) {
    int depth = 0;
    for (int i = at - 1; i > 0; i--) {
      depth += depthChange(tokens.type(i));
      if (depth == 0 && begins(tokens, i) && ORDER.contains(tokens.type(i))) {
        int place = ORDER.indexOf(tokens.type(i));
        boolean grouping = tokens.is(i, SqlBaseParser.GROUP, SqlBaseParser.PARTITION);
        return grouping ? Optional.of(name(place)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** GROUP BY or PARTITION BY when its list has lists within. */
  static Optional<String> groupingNesting(StatementTokens tokens, int at) {
    if (!tokens.is(at, SqlBaseParser.COMMA)) {
      return Optional.empty();
    }
    for (int i = at - 1; i > 0; i--) {
      if (tokens.is(i, SqlBaseParser.LPAREN)) {
        return groupingAround(tokens, i);
      }
      if (depthChange(tokens.type(i)) != 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
