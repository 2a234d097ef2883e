package io.sqlc.runtime.function.collection;

import java.util.Locale;

/** A direction of ARRAY_SORT. */
public enum SortDirection {
  /** ASC. */
  ASCENDING,
  /** DESC. */
  DESCENDING,
  /** A text that names none. */
  UNKNOWN;

  /** The direction of a name, in any case. */
  public static SortDirection of(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "ASC", "ASCENDING" -> ASCENDING;
      case "DESC", "DESCENDING" -> DESCENDING;
      default -> UNKNOWN;
    };
  }
}
