package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ARRAY_UNION. */
@SqlFunction(
    name = "ARRAY_UNION",
    description = "The different elements of two arrays.",
    example = "ARRAY_UNION(ARRAY[1, 2], ARRAY[2, 3])",
    result = "[1, 2, 3]")
public final class ArrayUnion {
  private ArrayUnion() {}

  /** The different elements of two arrays. */
  @Overload(value = "ARRAY_UNION(ARRAY<T> left, ARRAY<T> right)", returns = "ARRAY<T>")
  public static <T> @Nullable List<T> arrayUnion(@Nullable List<T> left, @Nullable List<T> right) {
    if (left == null || right == null) {
      return null;
    }
    Set<T> result = new LinkedHashSet<>(left);
    result.addAll(right);
    return new ArrayList<>(result);
  }
}
