package io.sqlc.compiler.parser;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;

/** What a person is told about text that is no token. */
final class LexicalErrors {
  private LexicalErrors() {}

  static Diagnostic unreadable(StatementTokens tokens, int at) {
    Span span = tokens.span(at);
    return switch (tokens.type(at)) {
      case SqlBaseLexer.UNTERMINATED_STRING -> string(span);
      case SqlBaseLexer.UNTERMINATED_QUOTED_IDENTIFIER -> identifier(span, "\"");
      case SqlBaseLexer.UNTERMINATED_BACKQUOTED_IDENTIFIER -> identifier(span, "`");
      case SqlBaseLexer.UNTERMINATED_COMMENT -> comment(span);
      default -> character(span);
    };
  }

  private static Diagnostic string(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNTERMINATED_STRING,
            firstLetters(span, 1),
            "string has no closing quote")
        .label("begins here")
        .help("close it with ', and write '' for a quote within");
  }

  private static Diagnostic identifier(Span span, String quote) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNTERMINATED_IDENTIFIER,
            firstLetters(span, 1),
            "quoted name has no closing quote")
        .label("begins here")
        .help("close it with " + quote);
  }

  private static Diagnostic comment(Span span) {
    return Diagnostic.error(
            DiagnosticCode.SYNTAX_UNTERMINATED_COMMENT,
            firstLetters(span, 2),
            "comment is not closed")
        .label("begins here")
        .help("close it with */");
  }

  private static Span firstLetters(Span span, int count) {
    return span.file().span(span.start(), span.start() + count);
  }

  private static Diagnostic character(Span token) {
    Span span = wholeCharacter(token);
    int codePoint = span.text().codePointAt(0);
    Diagnostic diagnostic =
        Diagnostic.error(
            DiagnosticCode.SYNTAX_UNEXPECTED_CHARACTER,
            span,
            "unexpected character " + shown(codePoint));
    String help = help(codePoint);
    return help.isEmpty() ? diagnostic : diagnostic.help(help);
  }

  private static Span wholeCharacter(Span token) {
    String text = token.file().text();
    int units = Character.charCount(text.codePointAt(token.start()));
    return token.file().span(token.start(), token.start() + units);
  }

  private static String shown(int codePoint) {
    String number = String.format("U+%04X", codePoint);
    boolean visible =
        !Character.isISOControl(codePoint)
            && !Character.isWhitespace(codePoint)
            && !Character.isSpaceChar(codePoint)
            && Character.getType(codePoint) != Character.FORMAT
            && Character.getType(codePoint) != Character.SURROGATE;
    return visible ? "'" + Character.toString(codePoint) + "' (" + number + ")" : number;
  }

  private static String help(int codePoint) {
    if (Character.isSpaceChar(codePoint)) {
      return "use an ordinary space";
    }
    if (Character.isLetter(codePoint)) {
      return "names with letters other than A to Z must be quoted with backticks";
    }
    return switch (codePoint) {
      case '‘', '’', '‚', '‛', '´' -> "write strings in straight single quotes: '…'";
      case '“', '”', '„' -> "write strings in '…', and names in `…`";
      case '&' -> "use AND";
      case '|' -> "use OR for alternatives, and || to join texts";
      case '!' -> "use NOT";
      case '^' -> "use POWER(x, y)";
      case ':' -> "use CAST(value AS type) to change a type";
      case '#' -> "comments begin with --";
      case '?', '$' -> "write the value itself, or a variable as ${name}";
      case '\\' -> "a backslash has no meaning outside strings";
      case '–', '—', '−' -> "write minus as -";
      case 0xFEFF -> "remove the byte order mark";
      default -> "";
    };
  }
}
