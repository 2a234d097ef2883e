package io.sqlc.maven;

import org.jspecify.annotations.Nullable;

/** Parameters that Maven fills in. */
final class Given {
  private Given() {}

  static <T> T parameter(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("Maven has not set the parameter " + name);
    }
    return value;
  }
}
