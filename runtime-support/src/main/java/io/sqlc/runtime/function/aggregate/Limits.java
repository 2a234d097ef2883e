package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.FunctionSettings;

/** How many values are kept at most. */
final class Limits {
  private Limits() {}

  /** The property {@code limit}; without it, and where it is negative, any number. */
  static int of(FunctionSettings settings) {
    int limit = settings.number("limit", -1);
    return limit < 0 ? Integer.MAX_VALUE : limit;
  }
}
