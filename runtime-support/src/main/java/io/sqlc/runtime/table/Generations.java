package io.sqlc.runtime.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hash table of two generations, the younger of which has what was used since it began. Letting
 * the older one go leaves what is used most.
 */
final class Generations<K, V> {
  private Map<K, V> young = new HashMap<>();
  private Map<K, V> old = new HashMap<>();

  @Nullable V find(K key) {
    V found = young.get(key);
    if (found == null && !old.isEmpty()) {
      found = old.remove(key);
      if (found != null) {
        young.put(key, found);
      }
    }
    return found;
  }

  /**
   * Takes an entry.
   *
   * @param most how many a generation may have; at least one
   */
  void put(K key, V value, long most) {
    if (young.size() >= most && !young.containsKey(key)) {
      Map<K, V> emptied = old;
      emptied.clear();
      old = young;
      young = emptied;
    }
    old.remove(key);
    young.put(key, value);
  }

  void remove(K key) {
    young.remove(key);
    old.remove(key);
  }

  void clear() {
    young.clear();
    old.clear();
  }
}
