package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.expression.Struct;
import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import io.sqlc.runtime.function.StructMaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ENTRIES. */
@SqlFunction(
    name = "ENTRIES",
    description =
        "The entries of a map as structs with the fields K and V, sorted by key where the second"
            + " argument is TRUE.",
    example = "ENTRIES(MAP('b' := 2, 'a' := 1), TRUE)",
    result = "[Struct{K=a,V=1}, Struct{K=b,V=2}]")
public final class Entries {
  private Entries() {}

  /** The entries. */
  @Overload(
      value = "ENTRIES(MAP<STRING, INT> map, BOOLEAN sorted)",
      returns = "ARRAY<STRUCT<K STRING, V INT>>",
      mayFail = true,
      nullPropagating = false)
  @Overload(
      value = "ENTRIES(MAP<STRING, BIGINT> map, BOOLEAN sorted)",
      returns = "ARRAY<STRUCT<K STRING, V BIGINT>>",
      mayFail = true,
      nullPropagating = false)
  @Overload(
      value = "ENTRIES(MAP<STRING, DOUBLE> map, BOOLEAN sorted)",
      returns = "ARRAY<STRUCT<K STRING, V DOUBLE>>",
      mayFail = true,
      nullPropagating = false)
  @Overload(
      value = "ENTRIES(MAP<STRING, BOOLEAN> map, BOOLEAN sorted)",
      returns = "ARRAY<STRUCT<K STRING, V BOOLEAN>>",
      mayFail = true,
      nullPropagating = false)
  @Overload(
      value = "ENTRIES(MAP<STRING, STRING> map, BOOLEAN sorted)",
      returns = "ARRAY<STRUCT<K STRING, V STRING>>",
      mayFail = true,
      nullPropagating = false)
  public static <V, R extends Struct> @Nullable List<R> entries(
      StructMaker<R> entry, @Nullable Map<String, V> map, @Nullable Boolean sorted) {
    if (sorted == null) {
      throw new FunctionFailedException("whether the entries are sorted is NULL");
    }
    if (map == null) {
      return null;
    }
    List<String> keys = new ArrayList<>(HashOrder.of(map).keySet());
    if (sorted) {
      keys.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
    }
    List<R> entries = new ArrayList<>(keys.size());
    for (String key : keys) {
      entries.add(entry.make(Arrays.asList(key, map.get(key))));
    }
    return entries;
  }
}
