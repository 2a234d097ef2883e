package io.sqlc.compiler.parser;

import java.util.Locale;
import java.util.Optional;

/** The name that a CREATE STREAM or CREATE TABLE gives, told from its first tokens alone. */
final class CreatedName {
  private CreatedName() {}

  static Optional<String> of(StatementTokens tokens) {
    int at = 0;
    if (!tokens.is(at++, SqlBaseParser.CREATE)) {
      return Optional.empty();
    }
    at += tokens.is(at, SqlBaseParser.OR) ? 2 : 0;
    at += tokens.is(at, SqlBaseParser.SOURCE) ? 1 : 0;
    if (!tokens.is(at++, SqlBaseParser.STREAM, SqlBaseParser.TABLE)) {
      return Optional.empty();
    }
    boolean conditional = tokens.is(at, SqlBaseParser.IF) && tokens.is(at + 1, SqlBaseParser.NOT);
    at += conditional ? 3 : 0;
    return switch (tokens.type(at)) {
      case SqlBaseParser.QUOTED_IDENTIFIER, SqlBaseParser.BACKQUOTED_IDENTIFIER ->
          Optional.of(tokens.text(at).substring(1, tokens.text(at).length() - 1));
      case SqlBaseParser.IDENTIFIER, SqlBaseParser.DIGIT_IDENTIFIER ->
          Optional.of(tokens.text(at).toUpperCase(Locale.ROOT));
      default -> Optional.empty();
    };
  }
}
