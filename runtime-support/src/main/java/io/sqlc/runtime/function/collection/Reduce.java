package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import io.sqlc.runtime.function.TriFunction;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** REDUCE. */
@SqlFunction(
    name = "REDUCE",
    description =
        "Elements or entries put together from a first state, which is the first argument of the"
            + " lambda.",
    example = "REDUCE(ARRAY[1, 2], 10, (s, x) => s + x)",
    result = "13")
public final class Reduce {
  private Reduce() {}

  /** The last state; the first one where the array is NULL. */
  @Overload(
      value = "REDUCE(ARRAY<T> list, S initialState, LAMBDA (S, T) => S biFunction)",
      returns = "S",
      mayFail = true,
      nullPropagating = false)
  public static <T, S> @Nullable S reduce(
      @Nullable List<T> list,
      @Nullable S initialState,
      @Nullable BiFunction<@Nullable S, T, @Nullable S> biFunction) {
    if (list == null || initialState == null || biFunction == null) {
      return initialState;
    }
    S state = initialState;
    for (T element : list) {
      state = biFunction.apply(state, element);
    }
    return state;
  }

  /** The last state; the first one where the map is NULL. */
  @Overload(
      value = "REDUCE(MAP<K, V> map, S initialState, LAMBDA (S, K, V) => S triFunction)",
      returns = "S",
      mayFail = true,
      nullPropagating = false)
  public static <K, V, S> @Nullable S reduce(
      @Nullable Map<K, V> map,
      @Nullable S initialState,
      @Nullable TriFunction<S, K, V, S> triFunction) {
    if (map == null || initialState == null || triFunction == null) {
      return initialState;
    }
    S state = initialState;
    for (Map.Entry<K, V> entry : HashOrder.of(map).entrySet()) {
      state = triFunction.apply(state, entry.getKey(), entry.getValue());
    }
    return state;
  }
}
