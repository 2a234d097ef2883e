package io.sqlc.compiler.diagnostic;

/** Whose matter a diagnostic is; the four are never mixed up. */
public enum ErrorKind {
  /** The input is wrong; its author can put it right. */
  USER_ERROR,
  /** The input is right, but this product leaves it out on purpose. */
  UNSUPPORTED,
  /** The input is right and will be compiled by a later version. */
  NOT_YET,
  /** The compiler is wrong. */
  COMPILER_BUG
}
