package io.sqlc.compiler.ast;

/** What is computed of two numbers. */
public enum ArithmeticOperator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  MODULUS("%");

  private final String symbol;

  ArithmeticOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As written in SQL. */
  public String symbol() {
    return symbol;
  }
}
