package io.sqlc.runtime.group;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The groups that a store holds as objects, in two generations: the younger one has those that were
 * used since it began. Letting the older one go leaves what is used most, and what has changed last
 * stays unwritten.
 */
final class HeldGroups<K, G> {
  private GroupTable<K, G> young = new GroupTable<>();
  private GroupTable<K, G> old = new GroupTable<>();

  /** The group, which is young from now on; null where it is not held. */
  @Nullable Group<K, G> find(K key, long windowStart) {
    Group<K, G> found = young.find(key, windowStart);
    if (found == null && old.size() > 0) {
      found = old.find(key, windowStart);
      if (found != null) {
        old.remove(found);
        young.add(found);
      }
    }
    return found;
  }

  void add(Group<K, G> group) {
    young.add(group);
  }

  /** Must be told when a group that was found or added becomes dirty. */
  void hasChanged(Group<K, G> group) {
    young.hasChanged(group);
  }

  /** How many are young. */
  int youngCount() {
    return young.size();
  }

  /**
   * Begins another generation and lets the older one go.
   *
   * @param store takes those of it that have changed
   * @return a window start that no window of those that are let go begins after
   */
  long age(Consumer<Group<K, G>> store) {
    old.store(store);
    GroupTable<K, G> emptied = old;
    long latestWindow = emptied.latestWindow();
    emptied.clear();
    old = young;
    young = emptied;
    return latestWindow;
  }

  /** Hands over all groups that have changed, those first that are not used any more. */
  void store(Consumer<Group<K, G>> store) {
    old.store(store);
    young.store(store);
  }

  void clear() {
    young.clear();
    old.clear();
  }
}
