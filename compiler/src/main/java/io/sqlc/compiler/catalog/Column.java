package io.sqlc.compiler.catalog;

import java.util.Optional;

/**
 * A named, typed column of a relation.
 *
 * @param role where its value comes from and goes to
 * @param header the name of the header that a column of a source reads, as HEADER('name') says;
 *     empty for HEADERS, which reads all, and for all other columns
 */
public record Column(String name, SqlType type, Role role, Optional<String> header) {
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

  /** A column that reads no single header. */
  public Column(String name, SqlType type, Role role) {
    this(name, type, role, Optional.empty());
  }

  /** A column of a record's headers. */
  public static Column header(String name, SqlType type, Optional<String> header) {
    return new Column(name, type, Role.HEADER, header);
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
