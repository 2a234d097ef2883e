package io.sqlc.runtime.primitive;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys and values of a single column in the KAFKA format. Stateless, so that one instance may serve
 * any number of threads.
 */
public final class KafkaPrimitives {
  /** INT: 4 bytes, big-endian. */
  public static final Serde<Integer> INT = fixed(Serdes.Integer(), "INT", Integer.BYTES);

  /** BIGINT: 8 bytes, big-endian. */
  public static final Serde<Long> BIGINT = fixed(Serdes.Long(), "BIGINT", Long.BYTES);

  /** DOUBLE: the 8 bytes of IEEE 754, big-endian. */
  public static final Serde<Double> DOUBLE = fixed(Serdes.Double(), "DOUBLE", Double.BYTES);

  /** STRING: UTF-8. */
  public static final Serde<String> STRING = Serdes.String();

  /** BYTES: as they are. */
  public static final Serde<Bytes> BYTES = Serdes.Bytes();

  private KafkaPrimitives() {}

  private static <T> Serde<T> fixed(Serde<T> serde, String type, int length) {
    Deserializer<T> deserializer = serde.deserializer();
    return Serdes.serdeFrom(
        serde.serializer(),
        (topic, data) -> {
          if (data != null && data.length != length) {
            throw new UnreadableRecordException(
                Reason.WRONG_LENGTH,
                "found " + data.length + " bytes, but " + type + " has " + length);
          }
          return deserializer.deserialize(topic, data);
        });
  }
}
