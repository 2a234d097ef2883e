package io.sqlc.compiler.analysis.ddl;

/** A kind of statement with a WITH clause. */
public enum PropertyPlace {
  CREATE("CREATE STREAM and CREATE TABLE"),
  CREATE_AS("CREATE … AS SELECT"),
  INSERT("INSERT INTO … SELECT"),
  ASSERT_TOPIC("ASSERT TOPIC");

  private final String words;

  PropertyPlace(String words) {
    this.words = words;
  }

  /** The statement, for messages. */
  public String words() {
    return words;
  }
}
