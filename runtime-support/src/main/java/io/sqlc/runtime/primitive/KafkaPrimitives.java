package io.sqlc.runtime.primitive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.kafka.common.serialization.BytesDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys and values of a single column in the KAFKA format. Stateless, so that one instance may serve
 * any number of threads.
 */
public final class KafkaPrimitives {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** INT: 4 bytes, big-endian. */
  public static final Serde<Integer> INT =
      Serdes.serdeFrom(
          Serdes.Integer().serializer(),
          new FixedLength<>("INT", Integer.BYTES) {
            @Override
            Integer value(byte[] data) {
              return (int) INTS.get(data, 0);
            }
          });

  /** BIGINT: 8 bytes, big-endian. */
  public static final Serde<Long> BIGINT =
      Serdes.serdeFrom(
          Serdes.Long().serializer(),
          new FixedLength<>("BIGINT", Long.BYTES) {
            @Override
            Long value(byte[] data) {
              return (long) LONGS.get(data, 0);
            }
          });

  /** DOUBLE: the 8 bytes of IEEE 754, big-endian. */
  public static final Serde<Double> DOUBLE =
      Serdes.serdeFrom(
          Serdes.Double().serializer(),
          new FixedLength<>("DOUBLE", Double.BYTES) {
            @Override
            Double value(byte[] data) {
              return Double.longBitsToDouble((long) LONGS.get(data, 0));
            }
          });

  /** STRING: UTF-8. */
  public static final Serde<String> STRING = Serdes.String();

  /** BYTES: as they are. */
  public static final Serde<Bytes> BYTES = Serdes.Bytes();

  private KafkaPrimitives() {}

  /**
   * Refuses what this deserialiser refuses, and gives null instead of a value wherever it can tell
   * without making one.
   */
  public static <T> Deserializer<T> checking(Deserializer<T> deserializer) {
    if (deserializer instanceof FixedLength<T> fixed) {
      return fixed.checking();
    }
    boolean takesAll =
        deserializer instanceof StringDeserializer || deserializer instanceof BytesDeserializer;
    return takesAll ? new Unread<>() : deserializer;
  }
}
