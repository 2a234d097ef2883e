package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ARRAY_SORT. */
@SqlFunction(
    name = "ARRAY_SORT",
    description = "The elements in order, ascending unless DESC is given; NULLs come last.",
    example = "ARRAY_SORT(ARRAY[1, 2], 'DESC')",
    result = "[2, 1]")
public final class ArraySort {
  private ArraySort() {}

  private static final Set<String> ASCENDING = Set.of("ASC", "ASCENDING");
  private static final Set<String> DESCENDING = Set.of("DESC", "DESCENDING");

  /** The elements in ascending order. */
  @Overload(value = "ARRAY_SORT(ARRAY<T> input)", returns = "ARRAY<T>", mayFail = true)
  public static <T> @Nullable List<T> arraySort(@Nullable List<T> input) {
    return arraySort(input, "ASC");
  }

  /** The elements in the order of a direction; NULL where there is no such direction. */
  @Overload(
      value = "ARRAY_SORT(ARRAY<T> input, STRING direction)",
      returns = "ARRAY<T>",
      mayFail = true)
  public static <T> @Nullable List<T> arraySort(
      @Nullable List<T> input, @Nullable String direction) {
    if (input == null || direction == null) {
      return null;
    }
    String wanted = direction.toUpperCase(Locale.ROOT);
    if (!ASCENDING.contains(wanted) && !DESCENDING.contains(wanted)) {
      return null;
    }
    Comparator<T> order = ElementOrder.get();
    List<T> result = new ArrayList<>(input);
    result.sort(Comparator.nullsLast(ASCENDING.contains(wanted) ? order : order.reversed()));
    return result;
  }
}
