package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ARRAY_DISTINCT. */
@SqlFunction(
    name = "ARRAY_DISTINCT",
    description = "The different elements in the order of their first occurrence.",
    example = "ARRAY_DISTINCT(ARRAY[1, 2, 1])",
    result = "[1, 2]")
public final class ArrayDistinct {
  private ArrayDistinct() {}

  /** The different elements; NULL is one of them. */
  @Overload(value = "ARRAY_DISTINCT(ARRAY<T> input)", returns = "ARRAY<T>")
  public static <T> @Nullable List<T> arrayDistinct(@Nullable List<T> input) {
    return input == null ? null : new ArrayList<>(new LinkedHashSet<>(input));
  }
}
