package io.sqlc.runtime.group;

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

  private @Nullable Group<K, G>[] buckets = buckets(SMALLEST);
  private int size;
  private long latestWindow = Long.MIN_VALUE;
  private final List<Group<K, G>> changed = new ArrayList<>();

  @SuppressWarnings("unchecked") // there are no arrays of generic types
  private static <K, G> @Nullable Group<K, G>[] buckets(int length) {
    return (@Nullable Group<K, G>[]) new Group<?, ?>[length];
  }

  private int bucket(K key, long windowStart) {
    long hash = (key.hashCode() * 31L + windowStart) * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32) & (buckets.length - 1);
  }

  int size() {
    return size;
  }

  /** No group that was added since it was empty has a window that begins later. */
  long latestWindow() {
    return latestWindow;
  }

  /** The group of a key in a window; null where there is none. */
  @Nullable Group<K, G> find(K key, long windowStart) {
    Group<K, G> group = buckets[bucket(key, windowStart)];
    while (group != null && !(group.windowStart() == windowStart && group.key().equals(key))) {
      group = group.next;
    }
    return group;
  }

  /** Takes a group that no table has; it is among the changed ones if it is dirty. */
  void add(Group<K, G> group) {
    if (size == buckets.length) {
      grow();
    }
    link(group);
    size++;
    latestWindow = Math.max(latestWindow, group.windowStart());
    if (group.isDirty()) {
      changed.add(group);
    }
  }

  /** Must be told when a group of this table becomes dirty. */
  void hasChanged(Group<K, G> group) {
    changed.add(group);
  }

  /** Gives a group away. */
  void remove(Group<K, G> group) {
    int bucket = bucket(group.key(), group.windowStart());
    Group<K, G> before = buckets[bucket];
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
  void store(Consumer<Group<K, G>> store) {
    for (Group<K, G> group : changed) {
      if (group.table == this && group.isDirty()) {
        store.accept(group);
        group.hasBeenStored();
      }
    }
    changed.clear();
  }

  void clear() {
    buckets = buckets(SMALLEST);
    size = 0;
    latestWindow = Long.MIN_VALUE;
    changed.clear();
  }

  private void link(Group<K, G> group) {
    int bucket = bucket(group.key(), group.windowStart());
    group.next = buckets[bucket];
    group.table = this;
    buckets[bucket] = group;
  }

  private void grow() {
    @Nullable Group<K, G>[] smaller = buckets;
    buckets = buckets(2 * smaller.length);
    for (Group<K, G> first : smaller) {
      Group<K, G> group = first;
      while (group != null) {
        Group<K, G> following = group.next;
        link(group);
        group = following;
      }
    }
  }
}
