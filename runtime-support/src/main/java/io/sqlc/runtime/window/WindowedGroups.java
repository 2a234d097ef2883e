package io.sqlc.runtime.window;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups that a store holds as objects: a hash table of two generations, the younger of which
 * has those that were used since it began. Dropping the older one leaves what is used most.
 */
final class WindowedGroups<K, G> {
  private Map<Place<K>, WindowedGroup<K, G>> young = new HashMap<>();
  private Map<Place<K>, WindowedGroup<K, G>> old = new HashMap<>();

  private record Place<K>(K key, long windowStart) {
    @Override
    public int hashCode() {
      return key.hashCode() * 31 + Long.hashCode(windowStart);
    }
  }

  /** The group, which is young from now on; null where it is not held. */
  @Nullable WindowedGroup<K, G> find(K key, long windowStart) {
    Place<K> place = new Place<>(key, windowStart);
    WindowedGroup<K, G> found = young.get(place);
    if (found == null) {
      found = old.remove(place);
      if (found != null) {
        young.put(place, found);
      }
    }
    return found;
  }

  void add(WindowedGroup<K, G> group) {
    young.put(new Place<>(group.key(), group.windowStart()), group);
  }

  /** How many are young. */
  int youngCount() {
    return young.size();
  }

  /** Drops the older generation, and begins another. */
  void age() {
    Map<Place<K>, WindowedGroup<K, G>> emptied = old;
    emptied.clear();
    old = young;
    young = emptied;
  }

  void clear() {
    young.clear();
    old.clear();
  }
}
