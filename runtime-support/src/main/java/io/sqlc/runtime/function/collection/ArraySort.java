package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ARRAY_SORT. */
@SqlFunction(
    name = "ARRAY_SORT",
    description = "The elements in order, ascending unless DESC is given; NULLs come last.",
    example = "ARRAY_SORT(ARRAY[1, 2], 'DESC')",
    result = "[2, 1]")
public final class ArraySort {
  private ArraySort() {}

  /** The elements in ascending order. */
  @Overload(value = "ARRAY_SORT(ARRAY<T> input)", returns = "ARRAY<T>", mayFail = true)
  public static <T> @Nullable List<T> arraySort(@Nullable List<T> input) {
    return arraySort(input, SortDirection.ASCENDING);
  }

  /** The elements in the order of a direction; NULL where there is no such direction. */
  @Overload(
      value = "ARRAY_SORT(ARRAY<T> input, STRING direction)",
      returns = "ARRAY<T>",
      mayFail = true)
  public static <T> @Nullable List<T> arraySort(
      @Nullable List<T> input, @Nullable String direction) {
    return direction == null ? null : arraySort(input, SortDirection.of(direction));
  }

  /** The same in a prepared direction. */
  public static <T> @Nullable List<T> arraySort(
      @Nullable List<T> input, @Prepared SortDirection direction) {
    if (input == null || direction == SortDirection.UNKNOWN) {
      return null;
    }
    Comparator<T> order = ElementOrder.get();
    List<T> result = new ArrayList<>(input);
    result.sort(
        Comparator.nullsLast(direction == SortDirection.ASCENDING ? order : order.reversed()));
    return result;
  }
}
