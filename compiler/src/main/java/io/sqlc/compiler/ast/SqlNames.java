package io.sqlc.compiler.ast;

import java.util.Set;
import java.util.regex.Pattern;

/** How names are written in SQL. */
public final class SqlNames {
  private static final Pattern PLAIN = Pattern.compile("[A-Z_][A-Z0-9_@]*");

  private static final Set<String> RESERVED_WORDS =
      Set.of(
          """
          ADVANCE ALL AND AS AT BEGINNING BETWEEN BY CASE CAST CATALOG CONNECTOR CONNECTORS CREATE
          DAYS DECIMAL DELETE DESCRIBE DISTINCT DROP ELSE END EXISTS EXPORT EXTENDED FALSE FROM FULL
          GROUP HAVING HOPPING HOURS IN INNER INSERT INTO IS JOIN LEFT LIKE LIMIT LIST LOAD
          MATERIALIZED MILLISECOND MILLISECONDS MINUTES MONTHS NAMESPACE NOT NULL ON OR OUTER PAUSE
          PRINT PROPERTIES QUERIES QUERY RENAME RESUME RETENTION RIGHT RUN SAMPLE SCRIPT SECONDS
          SELECT SIZE STREAM STREAMS TABLE TERMINATE THEN TO TOPIC TOPICS TRUE TUMBLING UNSET VALUES
          VIEW WHEN WHERE WINDOW WITH WITHIN YEARS\
          """
              .split("\\s+"));

  /** Words that are names by the grammar, but begin something else in some places. */
  private static final Set<String> AMBIGUOUS_WORDS =
      Set.of("ARRAY", "DAY", "HOUR", "MAP", "MINUTE", "SECOND", "STRUCT");

  private SqlNames() {}

  /** The words that are names only in quotes, in upper case. */
  public static Set<String> reservedWords() {
    return RESERVED_WORDS;
  }

  /** Whether a name, as it counts, can be written without quotes wherever it stands. */
  public static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches()
        && !RESERVED_WORDS.contains(name)
        && !AMBIGUOUS_WORDS.contains(name);
  }

  /** The name as it must be written: in backquotes unless it needs none. */
  public static String quoteIfNeeded(String name) {
    return isPlain(name) ? name : quote(name);
  }

  /** The name in backquotes. */
  public static String quote(String name) {
    return '`' + name.replace("`", "``") + '`';
  }
}
