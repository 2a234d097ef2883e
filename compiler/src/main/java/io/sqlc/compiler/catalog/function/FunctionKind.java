package io.sqlc.compiler.catalog.function;

/** What a function computes from. */
public enum FunctionKind {
  /** One value from values of one row. */
  SCALAR("scalar function"),
  /** One value from values of many rows. */
  AGGREGATE("aggregate function"),
  /** Several rows from values of one row. */
  TABLE("table function");

  private final String words;

  FunctionKind(String words) {
    this.words = words;
  }

  /** The words for messages. */
  public String words() {
    return words;
  }
}
