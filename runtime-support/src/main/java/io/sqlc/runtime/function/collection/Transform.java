package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** TRANSFORM. */
@SqlFunction(
    name = "TRANSFORM",
    description = "Each element, or each key and value, changed by lambdas.",
    example = "TRANSFORM(ARRAY[1, 2], x => x + 1)",
    result = "[2, 3]")
public final class Transform {
  private Transform() {}

  /** Each element changed. */
  @Overload(
      value = "TRANSFORM(ARRAY<T> array, LAMBDA (T) => R function)",
      returns = "ARRAY<R>",
      mayFail = true)
  public static <T, R> @Nullable List<@Nullable R> transform(
      @Nullable List<T> array, @Nullable Function<T, @Nullable R> function) {
    if (array == null || function == null) {
      return null;
    }
    List<@Nullable R> result = new ArrayList<>(array.size());
    for (T element : array) {
      result.add(function.apply(element));
    }
    return result;
  }

  /** Each key and value changed; an error where keys become equal or a value becomes NULL. */
  @Overload(
      value =
          "TRANSFORM(MAP<K, V> map, LAMBDA (K, V) => R biFunction1, LAMBDA (K, V) => T biFunction2)",
      returns = "MAP<R, T>",
      mayFail = true)
  public static <K, V, R, T> @Nullable Map<R, T> transform(
      @Nullable Map<K, V> map,
      @Nullable BiFunction<K, V, R> biFunction1,
      @Nullable BiFunction<K, V, T> biFunction2) {
    if (map == null || biFunction1 == null || biFunction2 == null) {
      return null;
    }
    Map<R, T> result = new HashMap<>();
    map.forEach(
        (key, value) -> {
          T changed = biFunction2.apply(key, value);
          if (changed == null) {
            throw new FunctionFailedException("a value that TRANSFORM makes is NULL");
          }
          if (result.put(biFunction1.apply(key, value), changed) != null) {
            throw new FunctionFailedException("TRANSFORM makes two equal keys");
          }
        });
    return result;
  }
}
