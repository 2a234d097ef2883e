package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MAP_KEYS. */
@SqlFunction(
    name = "MAP_KEYS",
    description = "The keys of a map, in no particular order.",
    example = "MAP_KEYS(MAP('a' := 1))",
    result = "[a]")
public final class MapKeys {
  private MapKeys() {}

  /** The keys. */
  @Overload(value = "MAP_KEYS(MAP<STRING, T> input)", returns = "ARRAY<STRING>")
  public static <T> @Nullable List<String> mapKeys(@Nullable Map<String, T> input) {
    return input == null ? null : new ArrayList<>(HashOrder.of(input).keySet());
  }
}
