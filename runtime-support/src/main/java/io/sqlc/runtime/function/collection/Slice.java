package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SLICE. */
@SqlFunction(
    name = "SLICE",
    description = "The elements from a position to another, both included; a NULL bound is open.",
    example = "SLICE(ARRAY[1, 2, 3], 2, 3)",
    result = "[2, 3]")
public final class Slice {
  private Slice() {}

  /** The elements; NULL where a position is out of range, an error where they are the wrong way. */
  @Overload(
      value = "SLICE(ARRAY<T> in, INT from, INT to)",
      returns = "ARRAY<T>",
      mayFail = true,
      nullPropagating = false)
  public static <T> @Nullable List<T> slice(
      @Nullable List<T> in, @Nullable Integer from, @Nullable Integer to) {
    if (in == null) {
      return null;
    }
    long start = from == null ? 0 : from - 1L;
    int end = to == null ? in.size() : to;
    if (start < 0 || end > in.size()) {
      return null;
    }
    if (start > end) {
      throw new FunctionFailedException("SLICE ends before it begins");
    }
    return new ArrayList<>(in.subList((int) start, end));
  }
}
