package io.sqlc.compiler.diagnostic;

/** How grave a diagnostic is. */
public enum Severity {
  /** Nothing is produced. */
  ERROR,
  /** The compilation goes on. */
  WARNING
}
