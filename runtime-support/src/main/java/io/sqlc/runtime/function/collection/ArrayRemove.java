package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ARRAY_REMOVE. */
@SqlFunction(
    name = "ARRAY_REMOVE",
    description = "The elements that do not equal a value.",
    example = "ARRAY_REMOVE(ARRAY[1, 2, 1], 1)",
    result = "[2]")
public final class ArrayRemove {
  private ArrayRemove() {}

  /** The elements that do not equal a value, which may be NULL. */
  @Overload(
      value = "ARRAY_REMOVE(ARRAY<T> array, T victim)",
      returns = "ARRAY<T>",
      nullPropagating = false)
  public static <T> @Nullable List<T> arrayRemove(@Nullable List<T> array, @Nullable T victim) {
    if (array == null) {
      return null;
    }
    List<T> result = new ArrayList<>(array);
    result.removeIf(element -> Objects.equals(element, victim));
    return result;
  }
}
