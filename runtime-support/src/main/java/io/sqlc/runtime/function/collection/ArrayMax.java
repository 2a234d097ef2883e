package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ARRAY_MAX. */
@SqlFunction(
    name = "ARRAY_MAX",
    description = "The greatest element; NULLs are ignored.",
    example = "ARRAY_MAX(ARRAY[1, 2])",
    result = "2")
public final class ArrayMax {
  private ArrayMax() {}

  /** The greatest element; NULLs are ignored. */
  @Overload(value = "ARRAY_MAX(ARRAY<T> input)", returns = "T", mayFail = true)
  public static <T> @Nullable T arrayMax(@Nullable List<T> input) {
    return input == null ? null : ElementOrder.first(input, ElementOrder.<T>get().reversed());
  }
}
