package io.sqlc.compiler.parser;

import io.sqlc.compiler.diagnostic.Diagnostic;
import java.util.Optional;

/** What is wrong with tokens before they are parsed: those that cannot be read, and their depth. */
final class TokenChecks {
  private TokenChecks() {}

  static Optional<Diagnostic> check(StatementTokens tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.tokens().size(); i++) {
      switch (tokens.type(i)) {
        case SqlBaseLexer.UNEXPECTED_CHARACTER,
            SqlBaseLexer.UNTERMINATED_STRING,
            SqlBaseLexer.UNTERMINATED_QUOTED_IDENTIFIER,
            SqlBaseLexer.UNTERMINATED_BACKQUOTED_IDENTIFIER,
            SqlBaseLexer.UNTERMINATED_COMMENT -> {
          return Optional.of(LexicalErrors.unreadable(tokens, i));
        }
        case SqlBaseLexer.LPAREN, SqlBaseLexer.LBRACKET, SqlBaseLexer.CASE -> depth++;
        case SqlBaseLexer.RPAREN, SqlBaseLexer.RBRACKET, SqlBaseLexer.END -> depth--;
        case SqlBaseLexer.LT -> depth += opensType(tokens, i) ? 1 : 0;
        default -> {
          // Other tokens do not nest.
        }
      }
      if (depth > Limits.NESTING) {
        return Optional.of(SyntaxErrors.nestedTooDeeply(tokens.span(i)));
      }
    }
    return Optional.empty();
  }

  /** Whether a less-than sign begins the parameters of a type; their end is not looked for. */
  private static boolean opensType(StatementTokens tokens, int at) {
    return tokens.is(at - 1, SqlBaseLexer.ARRAY, SqlBaseLexer.MAP, SqlBaseLexer.STRUCT)
        && tokens.is(at - 2, SqlBaseLexer.LT);
  }
}
