package io.sqlc.compiler.ast;

/** Which rows of the two sides a join gives. */
public enum JoinType {
  /** Those that have a partner. */
  INNER,
  /** All of the left side. */
  LEFT,
  /** All of the right side. */
  RIGHT,
  /** All of both sides. */
  FULL
}
