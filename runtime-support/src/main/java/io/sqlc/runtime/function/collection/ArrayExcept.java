package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ARRAY_EXCEPT. */
@SqlFunction(
    name = "ARRAY_EXCEPT",
    description = "The different elements of an array that another lacks.",
    example = "ARRAY_EXCEPT(ARRAY[1, 2], ARRAY[2, 3])",
    result = "[1]")
public final class ArrayExcept {
  private ArrayExcept() {}

  /** The different elements of an array that another lacks. */
  @Overload(value = "ARRAY_EXCEPT(ARRAY<T> left, ARRAY<T> right)", returns = "ARRAY<T>")
  public static <T> @Nullable List<T> arrayExcept(@Nullable List<T> left, @Nullable List<T> right) {
    if (left == null || right == null) {
      return null;
    }
    Set<T> result = new LinkedHashSet<>(left);
    result.removeAll(new HashSet<>(right));
    return new ArrayList<>(result);
  }
}
