package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MAP_UNION. */
@SqlFunction(
    name = "MAP_UNION",
    description = "The entries of two maps; the second wins where both have a key.",
    example = "MAP_UNION(MAP('a' := 1), MAP('a' := 2))",
    result = "{a=2}")
public final class MapUnion {
  private MapUnion() {}

  /** The entries of both; NULL only where both are. */
  @Overload(
      value = "MAP_UNION(MAP<STRING, T> map1, MAP<STRING, T> map2)",
      returns = "MAP<STRING, T>",
      nullPropagating = false)
  public static <T> @Nullable Map<String, T> mapUnion(
      @Nullable Map<String, T> map1, @Nullable Map<String, T> map2) {
    if (map1 == null && map2 == null) {
      return null;
    }
    Map<String, T> result = new HashMap<>(map1 == null ? Map.of() : map1);
    result.putAll(map2 == null ? Map.of() : map2);
    return result;
  }
}
