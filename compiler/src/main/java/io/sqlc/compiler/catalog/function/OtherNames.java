package io.sqlc.compiler.catalog.function;

import java.util.Map;
import java.util.Optional;

/** Names by which other SQL dialects call functions that this one has. */
final class OtherNames {
  private static final Map<String, String> HERE =
      Map.ofEntries(
          Map.entry("UPPER", "UCASE"),
          Map.entry("LOWER", "LCASE"),
          Map.entry("LENGTH", "LEN"),
          Map.entry("CHAR_LENGTH", "LEN"),
          Map.entry("CARDINALITY", "ARRAY_LENGTH"),
          Map.entry("SUBSTR", "SUBSTRING"),
          Map.entry("POSITION", "INSTR"),
          Map.entry("STRPOS", "INSTR"),
          Map.entry("NVL", "IFNULL"),
          Map.entry("ISNULL", "IFNULL"),
          Map.entry("CEILING", "CEIL"),
          Map.entry("POW", "POWER"),
          Map.entry("RAND", "RANDOM"),
          Map.entry("TRUNCATE", "TRUNC"),
          Map.entry("NOW", "UNIX_TIMESTAMP"),
          Map.entry("CURRENT_TIMESTAMP", "UNIX_TIMESTAMP"),
          Map.entry("TO_TIMESTAMP", "PARSE_TIMESTAMP"),
          Map.entry("TO_DATE", "PARSE_DATE"),
          Map.entry("DATE_FORMAT", "FORMAT_TIMESTAMP"),
          Map.entry("JSON_VALUE", "EXTRACTJSONFIELD"),
          Map.entry("JSON_EXTRACT", "EXTRACTJSONFIELD"),
          Map.entry("REGEXP_SUBSTR", "REGEXP_EXTRACT"),
          Map.entry("UNNEST", "EXPLODE"),
          Map.entry("ARRAY_AGG", "COLLECT_LIST"),
          Map.entry("LAST_VALUE", "LATEST_BY_OFFSET"),
          Map.entry("FIRST_VALUE", "EARLIEST_BY_OFFSET"),
          Map.entry("STDDEV", "STDDEV_SAMP"));

  private OtherNames() {}

  /** What this dialect calls it; the name is in upper case. */
  static Optional<String> of(String name) {
    return Optional.ofNullable(HERE.get(name));
  }
}
