package io.sqlc.runtime.protobuf.schema;

import io.sqlc.runtime.protobuf.schema.ProtoToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts .proto text into tokens; comments and blanks are left out. */
final class ProtoTokens {
  private final String text;
  private final List<ProtoToken> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private ProtoTokens(String text) {
    this.text = text;
  }

  /** The tokens, the last one of kind END. */
  static List<ProtoToken> of(String text) {
    ProtoTokens tokens = new ProtoTokens(text);
    tokens.cut();
    return tokens.tokens;
  }

  private void cut() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        at++;
      } else if (Character.isWhitespace(c) || c == '\uFEFF') {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (c == '"' || c == '\'') {
        string(c);
      } else if (isNamePart(c) && !isDigit(c)) {
        run(Kind.NAME);
      } else if (isDigit(c)
          || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
        number();
      } else {
        add(Kind.SYMBOL, text.substring(at, at + 1));
        at++;
      }
    }
    add(Kind.END, "");
  }

  private void comment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      throw new ProtoSyntaxException("line " + line + ": a comment does not end");
    }
    line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
    at = end + 2;
  }

  private void string(char quote) {
    StringBuilder content = new StringBuilder();
    for (at++; ; at++) {
      if (at >= text.length() || text.charAt(at) == '\n') {
        throw new ProtoSyntaxException("line " + line + ": a string does not end");
      }
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        add(Kind.STRING, content.toString());
        return;
      }
      // Escapes matter to nobody here but as what does not end the string.
      if (c == '\\' && at + 1 < text.length()) {
        at++;
        c = text.charAt(at);
      }
      content.append(c);
    }
  }

  private void run(Kind kind) {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    add(kind, text.substring(start, at));
  }

  private void number() {
    int start = at;
    while (at < text.length()
        && (isNamePart(text.charAt(at)) || text.charAt(at) == '.' || isExponentSign())) {
      at++;
    }
    add(Kind.NUMBER, text.substring(start, at));
  }

  private boolean isExponentSign() {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    return (c == '+' || c == '-') && (before == 'e' || before == 'E');
  }

  private void add(Kind kind, String content) {
    tokens.add(new ProtoToken(kind, content, line));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || isDigit(c);
  }
}
