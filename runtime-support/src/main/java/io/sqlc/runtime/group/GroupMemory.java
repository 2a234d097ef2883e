package io.sqlc.runtime.group;

import io.sqlc.runtime.typed.ObjectMemory;
import io.sqlc.runtime.typed.ObjectSize;
import org.apache.kafka.common.serialization.Serde;

/**
 * What stores need to keep groups as objects.
 *
 * @param key how keys are stored
 * @param group how groups are stored; groups must not change once they are made
 */
record GroupMemory<K, G>(ObjectMemory bytes, Serde<K> key, Serde<G> group) {
  ObjectSize<K, G> newSize() {
    return new ObjectSize<>(key, group);
  }

  /**
   * The key as the store gives it back. Some keys have the same bytes and are not the same, such as
   * broken texts; these are one group. Whole numbers are what they are.
   */
  K asStored(K given) {
    return given instanceof Long || given instanceof Integer
        ? given
        : key.deserializer().deserialize("", key.serializer().serialize("", given));
  }
}
