package io.sqlc.runtime.delimited;

import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes keys that PARTITION BY made: where its expression is NULL, ksqlDB writes the empty text
 * that stands for NULL in the DELIMITED format, and not a record without a key.
 */
public final class EmptyForNull<T> implements Serializer<T> {
  private static final byte[] EMPTY = {};

  private final Serializer<T> keys;

  private EmptyForNull(Serializer<T> keys) {
    this.keys = keys;
  }

  /** A serializer that writes null as an empty text and leaves the rest to another one. */
  public static <T> Serializer<T> of(Serializer<T> keys) {
    return new EmptyForNull<>(keys);
  }

  @Override
  public byte[] serialize(String topic, @Nullable T key) {
    return key == null ? EMPTY : keys.serialize(topic, key);
  }
}
