package io.sqlc.runtime.state;

import io.sqlc.runtime.primitive.KafkaPrimitives;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;

/**
 * The forms of keys of a single column in state stores, changelogs and repartition topics: the bare
 * value, as in the KAFKA format where that has the type.
 */
public final class StateKeys {
  /** BOOLEAN: a byte, 0 or 1. */
  public static final Serde<Boolean> BOOLEAN =
      Serdes.serdeFrom(
          (topic, key) -> key == null ? null : new byte[] {(byte) (key ? 1 : 0)},
          (topic, bytes) -> bytes == null ? null : isTrue(bytes));

  /** INT. */
  public static final Serde<Integer> INT = KafkaPrimitives.INT;

  /** BIGINT. */
  public static final Serde<Long> BIGINT = KafkaPrimitives.BIGINT;

  /** DOUBLE. */
  public static final Serde<Double> DOUBLE = KafkaPrimitives.DOUBLE;

  /** STRING. */
  public static final Serde<String> STRING = KafkaPrimitives.STRING;

  /** BYTES. */
  public static final Serde<Bytes> BYTES = KafkaPrimitives.BYTES;

  /** DATE, in days since the epoch. */
  public static final Serde<Integer> DATE = KafkaPrimitives.INT;

  /** TIME, in milliseconds of the day. */
  public static final Serde<Integer> TIME = KafkaPrimitives.INT;

  /** TIMESTAMP, in milliseconds since the epoch. */
  public static final Serde<Long> TIMESTAMP = KafkaPrimitives.BIGINT;

  private StateKeys() {}

  /**
   * DECIMAL of the given scale: the unscaled value in two's complement, as short as can be. Keys
   * with more digits behind the point are an ArithmeticException, not rounded.
   */
  public static Serde<BigDecimal> decimal(int scale) {
    return Serdes.serdeFrom(
        (topic, key) -> key == null ? null : key.setScale(scale).unscaledValue().toByteArray(),
        (topic, bytes) -> bytes == null ? null : new BigDecimal(new BigInteger(bytes), scale));
  }

  private static boolean isTrue(byte[] key) {
    if (key.length != 1) {
      throw new UnreadableStateException(
          "stored key of " + key.length + " bytes, where a BOOLEAN has one");
    }
    return key[0] != 0;
  }
}
