package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ARRAY_INTERSECT. */
@SqlFunction(
    name = "ARRAY_INTERSECT",
    description = "The different elements that two arrays share.",
    example = "ARRAY_INTERSECT(ARRAY[1, 2], ARRAY[2, 3])",
    result = "[2]")
public final class ArrayIntersect {
  private ArrayIntersect() {}

  /** The different elements that two arrays share. */
  @Overload(value = "ARRAY_INTERSECT(ARRAY<T> left, ARRAY<T> right)", returns = "ARRAY<T>")
  public static <T> @Nullable List<T> arrayIntersect(
      @Nullable List<T> left, @Nullable List<T> right) {
    if (left == null || right == null) {
      return null;
    }
    Set<T> result = new LinkedHashSet<>(left);
    result.retainAll(new HashSet<>(right));
    return new ArrayList<>(result);
  }
}
