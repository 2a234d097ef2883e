package io.sqlc.compiler.build.schema;

import java.util.Locale;
import java.util.Optional;

/**
 * How a subject's new schemas must go with its old ones: BACKWARD that the new one reads what was
 * written with the old, FORWARD that the old one reads what is written with the new; the transitive
 * levels with all versions, the others with the newest.
 */
public enum CompatibilityLevel {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean readsOld;
  private final boolean isReadByOld;
  private final boolean transitive;

  CompatibilityLevel(boolean readsOld, boolean isReadByOld, boolean transitive) {
    this.readsOld = readsOld;
    this.isReadByOld = isReadByOld;
    this.transitive = transitive;
  }

  /** The level of this name, in any case. */
  public static Optional<CompatibilityLevel> named(String name) {
    for (CompatibilityLevel level : values()) {
      if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** Whether the new schema must read what was written with the old one. */
  boolean readsOld() {
    return readsOld;
  }

  /** Whether the old schema must read what is written with the new one. */
  boolean isReadByOld() {
    return isReadByOld;
  }

  /** Whether all versions count, not the newest alone. */
  public boolean isTransitive() {
    return transitive;
  }
}
