package io.sqlc.runtime.function.math;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What GREATEST and LEAST share. */
final class Extremes {
  private Extremes() {}

  static <T> @Nullable T greatest(@Nullable T first, @Nullable T[] others, Comparator<T> order) {
    T found = first;
    for (T other : others) {
      if (found == null || (other != null && order.compare(other, found) > 0)) {
        found = other;
      }
    }
    return found;
  }

  static <T> @Nullable T least(@Nullable T first, @Nullable T[] others, Comparator<T> order) {
    return greatest(first, others, order.reversed());
  }
}
