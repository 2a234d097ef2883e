package io.sqlc.compiler.ast;

/** When rows of a query are given out. */
public enum EmitKind {
  /** At each change. */
  CHANGES,
  /** Once, when the window has closed. */
  FINAL
}
