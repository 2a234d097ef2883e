package io.sqlc.compiler.ast;

/** The statements that only an interactive server understands. */
public enum InteractiveKind {
  ALTER_SYSTEM,
  CREATE_CONNECTOR,
  DESCRIBE,
  DROP_CONNECTOR,
  EXPLAIN,
  LIST,
  PAUSE,
  PRINT,
  RESUME,
  SHOW,
  TERMINATE;

  /** The words it begins with, such as {@code DROP CONNECTOR}. */
  public String words() {
    return name().replace('_', ' ');
  }
}
