package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ARRAY_CONTAINS. */
@SqlFunction(
    name = "ARRAY_CONTAINS",
    description = "Whether a value is among the elements; NULL is where an element is.",
    example = "ARRAY_CONTAINS(ARRAY[1, 2], 2)",
    result = "true")
public final class ArrayContains {
  private ArrayContains() {}

  /** Whether a value is among the elements; not so where the array is NULL. */
  @Overload(
      value = "ARRAY_CONTAINS(ARRAY<T> array, T val)",
      returns = "BOOLEAN",
      nullPropagating = false,
      neverNull = true)
  public static <T> boolean arrayContains(@Nullable List<T> array, @Nullable T val) {
    if (array == null) {
      return false;
    }
    for (T element : array) { // contains(null) is refused by immutable lists
      if (Objects.equals(element, val)) {
        return true;
      }
    }
    return false;
  }
}
