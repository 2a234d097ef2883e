package io.sqlc.runtime.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Groups by key and window, and those of them that have changed, in the order in which they came. A
 * hash table whose entries are the groups themselves, since looking one up is what a row costs.
 */
final class GroupTable<K, G> {
  private static final int SMALLEST = 64;

  private @Nullable WindowedGroup<K, G>[] buckets = buckets(SMALLEST);
  private int size;
  private final List<WindowedGroup<K, G>> changed = new ArrayList<>();

  @SuppressWarnings("unchecked") // there are no arrays of generic types
  private static <K, G> @Nullable WindowedGroup<K, G>[] buckets(int length) {
    return (@Nullable WindowedGroup<K, G>[]) new WindowedGroup<?, ?>[length];
  }

  private int bucket(K key, long windowStart) {
    long hash = (key.hashCode() * 31L + windowStart) * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32) & (buckets.length - 1);
  }

  int size() {
    return size;
  }

  /** The group of a key in a window; null where there is none. */
  @Nullable WindowedGroup<K, G> find(K key, long windowStart) {
    WindowedGroup<K, G> group = buckets[bucket(key, windowStart)];
    while (group != null && !(group.windowStart() == windowStart && group.key().equals(key))) {
      group = group.next;
    }
    return group;
  }

  /** Takes a group that no table has; it is among the changed ones if it is dirty. */
  void add(WindowedGroup<K, G> group) {
    if (size == buckets.length) {
      grow();
    }
    link(group);
    size++;
    if (group.isDirty()) {
      changed.add(group);
    }
  }

  /** Must be told when a group of this table becomes dirty. */
  void hasChanged(WindowedGroup<K, G> group) {
    changed.add(group);
  }

  /** Gives a group away. */
  void remove(WindowedGroup<K, G> group) {
    int bucket = bucket(group.key(), group.windowStart());
    WindowedGroup<K, G> before = buckets[bucket];
    if (before == group) {
      buckets[bucket] = group.next;
    } else {
      while (before != null && before.next != group) {
        before = before.next;
      }
      if (before != null) {
        before.next = group.next;
      }
    }
    group.next = null;
    group.table = null;
    size--;
  }

  /** Hands over the groups that have changed, each once, and takes them for stored from then on. */
  void store(Consumer<WindowedGroup<K, G>> store) {
    for (WindowedGroup<K, G> group : changed) {
      if (group.table == this && group.isDirty()) {
        store.accept(group);
        group.stored();
      }
    }
    changed.clear();
  }

  void clear() {
    buckets = buckets(SMALLEST);
    size = 0;
    changed.clear();
  }

  private void link(WindowedGroup<K, G> group) {
    int bucket = bucket(group.key(), group.windowStart());
    group.next = buckets[bucket];
    group.table = this;
    buckets[bucket] = group;
  }

  private void grow() {
    @Nullable WindowedGroup<K, G>[] smaller = buckets;
    buckets = buckets(2 * smaller.length);
    for (WindowedGroup<K, G> first : smaller) {
      WindowedGroup<K, G> group = first;
      while (group != null) {
        WindowedGroup<K, G> following = group.next;
        link(group);
        group = following;
      }
    }
  }
}
