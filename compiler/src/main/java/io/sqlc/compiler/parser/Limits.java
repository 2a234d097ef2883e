package io.sqlc.compiler.parser;

/** What the parser does not go beyond; each has its diagnostic. */
public final class Limits {
  /** The longest statement, in UTF-16 code units, without comments before it. */
  public static final int STATEMENT_LENGTH = 1 << 20;

  /** How deep parentheses, brackets, CASE and types may be nested. */
  public static final int NESTING = 1_000;

  /**
   * How deep the tree of an expression may be; chains of AND or OR count once, chains of other
   * operators count an operator each.
   */
  public static final int TREE_DEPTH = 5_000;

  /** The most digits of a number. */
  public static final int NUMBER_DIGITS = 1_000;

  private Limits() {}
}
