package io.sqlc.runtime.typed;

import org.apache.kafka.common.serialization.Serde;

/**
 * Estimates what a key and its value take in memory from how long some of them are when they are
 * written. An object is taken for three times its bytes.
 */
public final class ObjectSize<K, V> {
  /** The entry of the table, and what is known of the last record. */
  private static final int BESIDE = 120;

  private static final int AN_OBJECT_FOR_ITS_BYTES = 3;
  private static final int FIRST_GUESS = 64;

  /** One in so many is looked at. */
  private static final int EACH = 64;

  /** How much the last look counts, one in so many. */
  private static final int WEIGHT = 8;

  private final Serde<K> keys;
  private final Serde<V> values;
  private long written = FIRST_GUESS;
  private int looks;

  public ObjectSize(Serde<K> keys, Serde<V> values) {
    this.keys = keys;
    this.values = values;
  }

  /** Perhaps looks at one; large ones count at once, small ones slowly. */
  public void see(K key, V value) {
    if (looks++ % EACH == 0) {
      long length = length(keys, key) + length(values, value);
      written = Math.max(length, written + (length - written) / WEIGHT);
    }
  }

  private static <T> long length(Serde<T> serde, T value) {
    return serde.serializer().serialize("", value).length;
  }

  /** Bytes of key and value when they are written. */
  public long written() {
    return written;
  }

  /** Bytes of memory. */
  public long estimate() {
    return BESIDE + AN_OBJECT_FOR_ITS_BYTES * written;
  }
}
