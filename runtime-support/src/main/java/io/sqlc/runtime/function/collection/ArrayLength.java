package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ARRAY_LENGTH. */
@SqlFunction(
    name = "ARRAY_LENGTH",
    description = "The number of elements.",
    example = "ARRAY_LENGTH(ARRAY[1, 2])",
    result = "2")
public final class ArrayLength {
  private ArrayLength() {}

  /** The number of elements, NULLs included. */
  @Overload(value = "ARRAY_LENGTH(ARRAY<T> array)", returns = "INT")
  public static <T> @Nullable Integer arrayLength(@Nullable List<T> array) {
    return array == null ? null : Integer.valueOf(array.size());
  }
}
