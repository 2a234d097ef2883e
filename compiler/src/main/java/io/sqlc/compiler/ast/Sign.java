package io.sqlc.compiler.ast;

/** The sign before an operand. */
public enum Sign {
  PLUS("+"),
  MINUS("-");

  private final String symbol;

  Sign(String symbol) {
    this.symbol = symbol;
  }

  /** As written in SQL. */
  public String symbol() {
    return symbol;
  }
}
