package io.sqlc.runtime.typed;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of a store as keys of a hash table: two are equal exactly if they have the same bytes in the
 * store. Whole numbers and most texts are what they are.
 *
 * @param serde how keys are stored
 */
public record StoredKeys<K>(Serde<K> serde) {
  /** What stands for a key. */
  public Object of(K key) {
    if (key instanceof Long || key instanceof Integer) {
      return key;
    }
    if (key instanceof String text) {
      return hasSurrogates(text) ? asStored(key) : text;
    }
    return Bytes.wrap(serde.serializer().serialize("", key));
  }

  /** Half a pair of surrogates has the bytes of another text. */
  private Object asStored(K key) {
    return serde.deserializer().deserialize("", serde.serializer().serialize("", key));
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
