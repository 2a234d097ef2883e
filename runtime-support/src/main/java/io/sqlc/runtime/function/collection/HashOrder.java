package io.sqlc.runtime.function.collection;

import java.util.HashMap;
import java.util.Map;

/**
 * The order in which ksqlDB sees the entries of a map that it has read: that of a hash map made for
 * its size. Results that depend on it are the same as there.
 */
final class HashOrder {
  private HashOrder() {}

  /** A copy in that order. */
  static <K, V> Map<K, V> of(Map<K, V> map) {
    Map<K, V> hashed = new HashMap<>(map.size());
    map.forEach(hashed::put);
    return hashed;
  }
}
