package io.sqlc.runtime.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Access to elements of arrays and entries of maps. */
public final class Subscripts {
  private Subscripts() {}

  /**
   * The element at an index: 1 is the first, −1 the last. NULL where there is none (0 included), or
   * where the array or the index is NULL.
   */
  public static <T> @Nullable T element(
      @Nullable List<? extends @Nullable T> array, @Nullable Integer index) {
    if (array == null || index == null) {
      return null;
    }
    int place = index > 0 ? index - 1 : array.size() + index;
    return index == 0 || place < 0 || place >= array.size() ? null : array.get(place);
  }

  /** The value of a key; NULL where there is none, or where the map or the key is NULL. */
  public static <K, V> @Nullable V entry(
      @Nullable Map<K, ? extends @Nullable V> map, @Nullable K key) {
    return map == null || key == null ? null : map.get(key);
  }
}
