package io.sqlc.compiler.parser;

import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of one statement.
 *
 * @param file where they stand
 * @param tokens in their order; the last is the end of the file, the one before it, unless it is
 *     missing, the semicolon
 */
record StatementTokens(SourceFile file, List<Token> tokens) {

  /** Without the first {@code count} tokens. */
  StatementTokens from(int count) {
    return new StatementTokens(file, tokens.subList(count, tokens.size()));
  }

  /** The tokens before {@code end}, ended by a semicolon that is not in the text. */
  StatementTokens endedBefore(int end) {
    List<Token> ended = new ArrayList<>(tokens.subList(0, end));
    ended.add(madeUp(SqlBaseLexer.SEMICOLON, after(end - 1).start()));
    ended.add(madeUp(Token.EOF, after(end - 1).start()));
    return new StatementTokens(file, ended);
  }

  private static Token madeUp(int type, int at) {
    CommonToken token = new CommonToken(type);
    token.setStartIndex(at);
    token.setStopIndex(at - 1);
    return token;
  }

  /** The type of a token, or the end of the file's for places outside. */
  int type(int index) {
    return index < 0 || index >= tokens.size() ? Token.EOF : tokens.get(index).getType();
  }

  boolean is(int index, int... types) {
    for (int type : types) {
      if (type(index) == type) {
        return true;
      }
    }
    return false;
  }

  String text(int index) {
    return span(index).text();
  }

  Span span(int index) {
    return span(file, tokens.get(index));
  }

  /** The place after a token. */
  Span after(int index) {
    int end = span(index).end();
    return file.span(end, end);
  }

  /** Whether two tokens touch. */
  boolean touch(int left, int right) {
    return left >= 0 && span(left).end() == span(right).start();
  }

  /** Whether a token is the first of its line. */
  boolean startsLine(int index) {
    Span span = span(index);
    return span.file().text().substring(span.file().lineStart(span.line()), span.start()).isBlank();
  }

  /** Where the tokens leave the grammar. */
  GrammarWalk.Outcome walk() {
    return walk(-1);
  }

  /** Where the tokens would leave the grammar if one of them were a name. */
  GrammarWalk.Outcome walk(int name) {
    return GrammarWalk.walk(
        SqlBaseParser._ATN,
        SqlBaseParser.RULE_singleStatement,
        tokens.size(),
        i -> i == name ? SqlBaseParser.IDENTIFIER : type(i));
  }

  static Span span(SourceFile file, Token token) {
    if (token.getType() == Token.EOF) {
      return file.span(file.text().length(), file.text().length());
    }
    return file.span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
