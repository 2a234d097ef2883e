package io.sqlc.compiler.parser;

import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Reads a file's tokens statement by statement, so that only one is in memory at a time. */
final class StatementSplitter {
  private final SourceFile file;
  private final SqlBaseLexer lexer;
  private boolean ended;

  StatementSplitter(SourceFile file) {
    this.file = file;
    this.lexer = new SqlBaseLexer(new SourceCharStream(file));
    lexer.removeErrorListeners();
  }

  /**
   * The tokens up to the next semicolon or the end of the file; none at the end. Stray semicolons
   * are left out.
   *
   * @throws DiagnosticException when the statement is too long; the next call gives the next one
   */
  Optional<StatementTokens> next() {
    List<Token> tokens = new ArrayList<>();
    boolean tooLong = false;
    while (!ended) {
      Token token = lexer.nextToken();
      ended = token.getType() == Token.EOF;
      boolean semicolon = token.getType() == SqlBaseLexer.SEMICOLON;
      if ((ended || semicolon) && tokens.isEmpty()) {
        continue;
      }
      if (!ended && token.getStopIndex() - start(tokens, token) >= Limits.STATEMENT_LENGTH) {
        tooLong |= !isUnterminated(token);
      }
      if (!tooLong || ended) {
        tokens.add(token);
      }
      if (tooLong && (semicolon || ended)) {
        throw new DiagnosticException(
            SyntaxErrors.statementTooLong(StatementTokens.span(file, tokens.get(0))));
      }
      if (semicolon) {
        tokens.add(endAfter(token));
        return Optional.of(new StatementTokens(file, tokens));
      }
    }
    return tokens.isEmpty() ? Optional.empty() : Optional.of(new StatementTokens(file, tokens));
  }

  private static int start(List<Token> tokens, Token token) {
    return (tokens.isEmpty() ? token : tokens.get(0)).getStartIndex();
  }

  /** A text without its end runs to the end of the file; that is what is wrong with it. */
  private static boolean isUnterminated(Token token) {
    return switch (token.getType()) {
      case SqlBaseLexer.UNTERMINATED_STRING,
          SqlBaseLexer.UNTERMINATED_QUOTED_IDENTIFIER,
          SqlBaseLexer.UNTERMINATED_BACKQUOTED_IDENTIFIER,
          SqlBaseLexer.UNTERMINATED_COMMENT ->
          true;
      default -> false;
    };
  }

  private static Token endAfter(Token semicolon) {
    CommonToken end = new CommonToken(semicolon);
    end.setType(Token.EOF);
    end.setStartIndex(semicolon.getStopIndex() + 1);
    end.setStopIndex(semicolon.getStopIndex());
    return end;
  }
}
