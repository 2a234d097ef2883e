package io.sqlc.compiler.parser;

import org.antlr.v4.runtime.misc.IntervalSet;

/** Where the tokens of a statement leave the grammar. Has no stack trace. */
final class SyntaxFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient StatementTokens tokens;
  private final int at;
  private final transient IntervalSet expected;

  SyntaxFailure(StatementTokens tokens, int at, IntervalSet expected) {
    super(null, null, false, false);
    this.tokens = tokens;
    this.at = at;
    this.expected = expected;
  }

  StatementTokens tokens() {
    return tokens;
  }

  /** Index of the first token that cannot stand where it does. */
  int at() {
    return at;
  }

  /** The types of tokens that could stand there. */
  IntervalSet expected() {
    return expected;
  }

  boolean expects(int type) {
    return expected.contains(type);
  }

  boolean expectsName() {
    return expects(SqlBaseParser.IDENTIFIER);
  }

  boolean expectsExpression() {
    return expects(SqlBaseParser.CASE) && expectsName();
  }

  boolean expectsType() {
    return expects(SqlBaseParser.DECIMAL) && expectsName() && !expectsExpression();
  }

  /** Whether an operator could stand there, that is, whether an expression stands before it. */
  boolean expectsOperator() {
    return expects(SqlBaseParser.CONCAT);
  }
}
