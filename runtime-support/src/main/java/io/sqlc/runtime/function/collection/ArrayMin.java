package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ARRAY_MIN. */
@SqlFunction(
    name = "ARRAY_MIN",
    description = "The least element; NULLs are ignored.",
    example = "ARRAY_MIN(ARRAY[1, 2])",
    result = "1")
public final class ArrayMin {
  private ArrayMin() {}

  /** The least element; NULLs are ignored. */
  @Overload(value = "ARRAY_MIN(ARRAY<T> input)", returns = "T", mayFail = true)
  public static <T> @Nullable T arrayMin(@Nullable List<T> input) {
    return input == null ? null : ElementOrder.first(input, ElementOrder.get());
  }
}
