package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.util.Objects;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Parses one statement: quickly first, and thoroughly when that fails without an error. */
final class StatementParser {
  private final Variables variables;

  StatementParser(Variables variables) {
    this.variables = variables;
  }

  /**
   * Parses.
   *
   * @throws DiagnosticException when it is not a statement
   * @throws SyntaxFailure when its tokens leave the grammar
   */
  Statement parse(StatementTokens tokens) throws SyntaxFailure {
    SqlBaseParser.SingleStatementContext tree;
    try {
      tree = tree(tokens, PredictionMode.SLL);
    } catch (ParseCancellationException e) {
      GrammarWalk.Outcome outcome = tokens.walk();
      if (!outcome.accepted()) {
        throw new SyntaxFailure(tokens, outcome.at(), outcome.expected());
      }
      tree = tree(tokens, PredictionMode.LL);
    }
    NameBuilder names = new NameBuilder(tokens.file(), variables);
    return Objects.requireNonNull(new StatementBuilder(names).visit(tree.statement()));
  }

  private static SqlBaseParser.SingleStatementContext tree(
      StatementTokens tokens, PredictionMode mode) {
    SqlBaseParser parser =
        new SqlBaseParser(new CommonTokenStream(new ListTokenSource(tokens.tokens())));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.addParseListener(new ChainCollapser());
    parser.getInterpreter().setPredictionMode(mode);
    return parser.singleStatement();
  }
}
