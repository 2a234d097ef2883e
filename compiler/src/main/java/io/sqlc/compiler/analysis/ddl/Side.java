package io.sqlc.compiler.analysis.ddl;

/** A side of a record. */
public enum Side {
  KEY("key"),
  VALUE("value");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  /** The word for messages. */
  public String word() {
    return word;
  }
}
