package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MAP_VALUES. */
@SqlFunction(
    name = "MAP_VALUES",
    description = "The values of a map, in no particular order.",
    example = "MAP_VALUES(MAP('a' := 1))",
    result = "[1]")
public final class MapValues {
  private MapValues() {}

  /** The values. */
  @Overload(value = "MAP_VALUES(MAP<STRING, T> input)", returns = "ARRAY<T>")
  public static <T> @Nullable List<T> mapValues(@Nullable Map<String, T> input) {
    return input == null ? null : new ArrayList<>(HashOrder.of(input).values());
  }
}
