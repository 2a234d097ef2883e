package io.sqlc.compiler.analysis;

/** The part of a query in which an expression stands; messages name it. */
public enum Clause {
  SELECT("SELECT"),
  WHERE("WHERE"),
  JOIN_ON("JOIN ON"),
  PARTITION_BY("PARTITION BY"),
  GROUP_BY("GROUP BY"),
  HAVING("HAVING"),
  VALUES("VALUES");

  private final String words;

  Clause(String words) {
    this.words = words;
  }

  /** As written in SQL. */
  public String words() {
    return words;
  }

  /** Whether the clause decides which rows pass. */
  public boolean isFilter() {
    return this == WHERE || this == HAVING;
  }
}
