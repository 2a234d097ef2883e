package io.sqlc.compiler.ast;

/** What a name in the catalog stands for. */
public enum SourceKind {
  STREAM,
  TABLE
}
