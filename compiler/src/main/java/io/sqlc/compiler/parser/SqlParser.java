package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.DefineVariable;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.ast.UndefineVariable;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;

/** Parses SQL files: all statements of a file, and all that is wrong with the others. */
public final class SqlParser {
  private Variables variables;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> unreadSources = new TreeSet<>();

  private SqlParser(Variables variables) {
    this.variables = variables;
  }

  /** Parses a file in which no variables are defined. Never throws for what the file says. */
  public static ParseResult parse(SourceFile file) {
    return parse(file, Variables.none());
  }

  /**
   * Parses a file. Never throws for what the file says.
   *
   * @param variables those that are defined before the first statement
   */
  public static ParseResult parse(SourceFile file, Variables variables) {
    return DeepStack.run(() -> new SqlParser(variables).parseAll(file));
  }

  private ParseResult parseAll(SourceFile file) {
    StatementSplitter splitter = new StatementSplitter(file);
    boolean more = true;
    while (more) {
      try {
        Optional<StatementTokens> tokens = splitter.next();
        tokens.ifPresent(this::parseOne);
        more = tokens.isPresent();
      } catch (DiagnosticException e) {
        diagnostics.addAll(e.diagnostics());
      }
    }
    return new ParseResult(statements, diagnostics, unreadSources, variables);
  }

  /** Parses one statement, or several when semicolons are missing between them. */
  private void parseOne(StatementTokens tokens) {
    Optional<Diagnostic> unreadable = TokenChecks.check(tokens);
    if (unreadable.isPresent()) {
      failed(tokens, List.of(unreadable.get()));
      return;
    }
    StatementTokens left = tokens;
    int next = parseFirst(left);
    while (next > 0) {
      left = left.from(next);
      next = parseFirst(left);
    }
  }

  /** Parses the first statement of some tokens; gives the place of the next one, or 0. */
  private int parseFirst(StatementTokens tokens) {
    try {
      Statement statement = new StatementParser(variables).parse(tokens);
      statements.add(statement);
      define(statement);
    } catch (DiagnosticException e) {
      failed(tokens, e.diagnostics());
    } catch (SyntaxFailure failure) {
      int missing = FailureExplainer.missingSemicolon(failure);
      Diagnostic diagnostic = FailureExplainer.explain(failure);
      if (missing <= 0) {
        failed(tokens, List.of(diagnostic));
        return 0;
      }
      diagnostics.add(diagnostic);
      parseFirst(tokens.endedBefore(missing));
      return tokens.is(missing, Token.EOF) ? 0 : missing;
    } catch (StackOverflowError e) {
      failed(tokens, List.of(SyntaxErrors.nestedTooDeeply(tokens.span(0))));
    }
    return 0;
  }

  /** What is defined counts from the next statement on. */
  private void define(Statement statement) {
    if (statement instanceof DefineVariable define) {
      variables = variables.with(define.name().text(), define.value().value());
    } else if (statement instanceof UndefineVariable undefine) {
      variables = variables.without(undefine.name().text());
    }
  }

  private void failed(StatementTokens tokens, List<Diagnostic> reasons) {
    diagnostics.addAll(reasons);
    CreatedName.of(tokens).ifPresent(unreadSources::add);
  }
}
