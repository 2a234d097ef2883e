package io.sqlc.runtime.window;

import org.apache.kafka.common.serialization.Serde;

/**
 * Estimates what a group takes in memory from how long some groups are when they are written. An
 * object is taken for three times its bytes.
 */
final class GroupSize<K, G> {
  /** The entry of the table, with what it knows of the last record. */
  private static final int BESIDE = 120;

  private static final int AN_OBJECT_FOR_ITS_BYTES = 3;
  private static final int FIRST_GUESS = 64;

  /** One group in so many is looked at. */
  private static final int EACH = 64;

  /** How much the last look counts, one in so many. */
  private static final int WEIGHT = 8;

  private final Serde<K> keys;
  private final Serde<G> groups;
  private long written = FIRST_GUESS;
  private int looks;

  GroupSize(Serde<K> keys, Serde<G> groups) {
    this.keys = keys;
    this.groups = groups;
  }

  /** Perhaps looks at a group that is written; large ones count at once, small ones slowly. */
  void see(K key, G group) {
    if (looks++ % EACH == 0) {
      long length = length(keys, key) + length(groups, group);
      written = Math.max(length, written + (length - written) / WEIGHT);
    }
  }

  private static <T> long length(Serde<T> serde, T value) {
    return serde.serializer().serialize("", value).length;
  }

  /** Bytes of memory. */
  long estimate() {
    return BESIDE + AN_OBJECT_FOR_ITS_BYTES * written;
  }
}
