package io.sqlc.compiler.catalog;

/**
 * A named, typed column of a relation.
 *
 * @param role where its value comes from and goes to
 */
public record Column(String name, SqlType type, Role role) {
  /** Which part of a record a column belongs to. */
  public enum Role {
    /** Part of the Kafka key. */
    KEY,
    /** Part of the Kafka value. */
    VALUE,
    /** Read from the record's headers: read-only, counts as a value column in projections. */
    HEADER,
    /** ROWTIME, ROWPARTITION, ROWOFFSET, WINDOWSTART, WINDOWEND: not part of {@code *}. */
    PSEUDO
  }

  public static Column key(String name, SqlType type) {
    return new Column(name, type, Role.KEY);
  }

  public static Column value(String name, SqlType type) {
    return new Column(name, type, Role.VALUE);
  }

  public boolean isKey() {
    return role == Role.KEY;
  }

  @Override
  public String toString() {
    return SqlName.quoteIfNeeded(name) + " " + type + (isKey() ? " KEY" : "");
  }
}
