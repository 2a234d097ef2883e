package io.sqlc.runtime.function.collection;

import java.util.HashMap;
import java.util.Map;

/**
 * The order in which ksqlDB sees the entries of a map: that of a hash map that was filled one by
 * one. Results that depend on it are the same as there.
 */
final class HashOrder {
  private HashOrder() {}

  /** A copy in that order. */
  static <K, V> Map<K, V> of(Map<K, V> map) {
    // Not putAll: it makes room for all at once, which can give another order.
    Map<K, V> hashed = new HashMap<>();
    map.forEach(hashed::put);
    return hashed;
  }
}
