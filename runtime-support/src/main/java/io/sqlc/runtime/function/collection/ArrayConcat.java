package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ARRAY_CONCAT. */
@SqlFunction(
    name = "ARRAY_CONCAT",
    description = "The elements of two arrays one after the other.",
    example = "ARRAY_CONCAT(ARRAY[1], ARRAY[2])",
    result = "[1, 2]")
public final class ArrayConcat {
  private ArrayConcat() {}

  /** The elements of both; NULL only where both are. */
  @Overload(
      value = "ARRAY_CONCAT(ARRAY<T> left, ARRAY<T> right)",
      returns = "ARRAY<T>",
      nullPropagating = false)
  public static <T> @Nullable List<T> arrayConcat(@Nullable List<T> left, @Nullable List<T> right) {
    if (left == null && right == null) {
      return null;
    }
    List<T> result = new ArrayList<>(left == null ? List.of() : left);
    result.addAll(right == null ? List.of() : right);
    return result;
  }
}
