package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.expression.Logic;
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

/** FILTER. */
@SqlFunction(
    name = "FILTER",
    description = "The elements or entries that meet a condition.",
    example = "FILTER(ARRAY[1, 2], x => x > 1)",
    result = "[2]")
public final class Filter {
  private Filter() {}

  /** The elements that meet the condition; an error where that is NULL. */
  @Overload(
      value = "FILTER(ARRAY<T> array, LAMBDA (T) => BOOLEAN function)",
      returns = "ARRAY<T>",
      mayFail = true)
  public static <T> @Nullable List<T> filter(
      @Nullable List<T> array, @Nullable Function<T, @Nullable Boolean> function) {
    if (array == null || function == null) {
      return null;
    }
    List<T> result = new ArrayList<>();
    for (T element : array) {
      if (Logic.known(function.apply(element))) {
        result.add(element);
      }
    }
    return result;
  }

  /** The entries that meet the condition; an error where that, or a value kept, is NULL. */
  @Overload(
      value = "FILTER(MAP<K, V> map, LAMBDA (K, V) => BOOLEAN biFunction)",
      returns = "MAP<K, V>",
      mayFail = true)
  public static <K, V> @Nullable Map<K, V> filter(
      @Nullable Map<K, V> map, @Nullable BiFunction<K, V, @Nullable Boolean> biFunction) {
    if (map == null || biFunction == null) {
      return null;
    }
    Map<K, V> result = new HashMap<>();
    map.forEach(
        (key, value) -> {
          if (Logic.known(biFunction.apply(key, value))) {
            if (value == null) {
              throw new FunctionFailedException("a value that FILTER keeps is NULL");
            }
            result.put(key, value);
          }
        });
    return result;
  }
}
