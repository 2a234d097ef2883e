package io.sqlc.runtime.function.table;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlTableFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EXPLODE. */
@SqlTableFunction(
    name = "EXPLODE",
    description = "A row for each element of an array; none for NULL.",
    example = "EXPLODE(ARRAY[1, 2])",
    result = {"1", "2"})
public final class Explode {
  private Explode() {}

  /** The elements. */
  @Overload(value = "EXPLODE(ARRAY<T> list)", returns = "T")
  public static <T> @Nullable List<T> explode(@Nullable List<T> list) {
    return list;
  }
}
