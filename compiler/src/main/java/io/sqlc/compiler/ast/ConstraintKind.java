package io.sqlc.compiler.ast;

/** What a column of a stream or table is, besides a value. */
public enum ConstraintKind {
  /** Part of the key of a stream. */
  KEY,
  /** Part of the primary key of a table. */
  PRIMARY_KEY,
  /** All headers of the record. */
  HEADERS,
  /** The last header of one name. */
  HEADER
}
