package io.sqlc.compiler.ast;

/** AND or OR. */
public enum LogicalOperator {
  AND,
  OR
}
