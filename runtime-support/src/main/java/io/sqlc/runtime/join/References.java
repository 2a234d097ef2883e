package io.sqlc.runtime.join;

import java.util.function.BiFunction;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Foreign keys that are NULL, as the dialect wants them. Kafka Streams takes a row with a null
 * foreign key as one that is not there: when the row gets a key that nothing has, it does not say
 * that there is no match. In the dialect NULL is a key as others, to which no row belongs. So a
 * reference to nothing is handed to Kafka Streams as a value, and becomes null where it is written.
 */
public final class References {
  private static final Object NOTHING =
      new Object() {
        @Override
        public String toString() {
          return "NULL";
        }
      };

  private References() {}

  /** Foreign keys in which NULL refers to nothing. */
  public static <K, V, F> BiFunction<K, V, F> of(BiFunction<K, V, @Nullable F> foreignKey) {
    @SuppressWarnings("unchecked") // Kafka Streams only hands it to the serializer below
    F nothing = (F) NOTHING;
    return (key, row) -> {
      F reference = foreignKey.apply(key, row);
      return reference == null ? nothing : reference;
    };
  }

  /** The keys of the table that is referred to, with the reference to nothing among them. */
  public static <F> Serde<F> serde(Serde<F> keys) {
    Serializer<F> serializer = keys.serializer();
    return Serdes.serdeFrom(
        new Serializer<F>() {
          @Override
          public byte @Nullable [] serialize(String topic, F key) {
            return isNothing(key) ? null : serializer.serialize(topic, key);
          }
        },
        keys.deserializer());
  }

  private static boolean isNothing(@Nullable Object key) {
    return key == null || key.equals(NOTHING);
  }
}
