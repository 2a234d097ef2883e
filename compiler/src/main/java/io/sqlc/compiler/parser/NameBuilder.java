package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.parser.SqlBaseParser.IdentifierContext;
import io.sqlc.compiler.parser.SqlBaseParser.SourceNameContext;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;
import java.util.Locale;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** Makes names, and spans of anything. */
final class NameBuilder {
  private static final Pattern SOURCE_NAME = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_@]*");

  private static final Pattern QUOTED_NAME = Pattern.compile("`(?:[^`]|``)+`|\"(?:[^\"]|\"\")+\"");

  private final SourceFile file;
  private final Variables variables;

  NameBuilder(SourceFile file, Variables variables) {
    this.file = file;
    this.variables = variables;
  }

  Span span(Token token) {
    return StatementTokens.span(file, token);
  }

  Span span(ParserRuleContext context) {
    return span(context.getStart()).to(span(context.getStop()));
  }

  /** The text as written. */
  String text(ParserRuleContext context) {
    Interval interval =
        Interval.of(context.getStart().getStartIndex(), context.getStop().getStopIndex());
    return context.getStart().getInputStream().getText(interval);
  }

  Identifier name(IdentifierContext context) {
    Span span = span(context);
    if (context.VARIABLE() != null) {
      String use = context.getText();
      return ofVariable(span, use, value(span, use));
    }
    return ofText(span, span.text());
  }

  @Nullable Identifier optionalName(@Nullable IdentifierContext context) {
    return context == null ? null : name(context);
  }

  /** The name of a stream or table. */
  Identifier sourceName(SourceNameContext context) {
    Identifier name = name(context.identifier());
    if (!SOURCE_NAME.matcher(name.text()).matches()) {
      throw new DiagnosticException(LiteralErrors.illegalSourceName(name.span(), name.text()));
    }
    return name;
  }

  /** The value of a variable that must have one. */
  String value(Span span, String use) {
    String value = variables.valueOf(use);
    if (value == null) {
      throw new DiagnosticException(LiteralErrors.variableUndefined(span, Variables.nameOf(use)));
    }
    return value;
  }

  Identifier ofVariable(Span span, String use, String value) {
    boolean inQuotes = QUOTED_NAME.matcher(value).matches();
    if (!inQuotes && !PLAIN_NAME.matcher(value).matches()) {
      throw new DiagnosticException(
          LiteralErrors.variableValue(span, Variables.nameOf(use), "a name"));
    }
    return ofText(span, value);
  }

  String inText(String text) {
    return variables.inText(text);
  }

  private static Identifier ofText(Span span, String written) {
    if ("`\"".indexOf(written.charAt(0)) < 0) {
      return new Identifier(written.toUpperCase(Locale.ROOT), false, span);
    }
    String name = unquoted(written);
    if (name.isEmpty()) {
      throw new DiagnosticException(LiteralErrors.emptyName(span));
    }
    return new Identifier(name, true, span);
  }

  private static String unquoted(String written) {
    String quote = written.substring(0, 1);
    return written.substring(1, written.length() - 1).replace(quote + quote, quote);
  }
}
