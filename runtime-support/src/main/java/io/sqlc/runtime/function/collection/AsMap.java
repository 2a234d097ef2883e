package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AS_MAP. */
@SqlFunction(
    name = "AS_MAP",
    description = "A map of keys and their values.",
    example = "AS_MAP(ARRAY['a'], ARRAY[1])",
    result = "{a=1}")
public final class AsMap {
  private AsMap() {}

  /** A map; keys without a value have NULL, the last of equal keys wins. */
  @Overload(value = "AS_MAP(ARRAY<STRING> keys, ARRAY<T> values)", returns = "MAP<STRING, T>")
  public static <T> @Nullable Map<String, @Nullable T> asMap(
      @Nullable List<String> keys, @Nullable List<T> values) {
    if (keys == null || values == null) {
      return null;
    }
    Map<String, @Nullable T> result = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      result.put(keys.get(i), i < values.size() ? values.get(i) : null);
    }
    return result;
  }
}
