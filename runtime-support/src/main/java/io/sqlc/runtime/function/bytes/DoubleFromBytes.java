package io.sqlc.runtime.function.bytes;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** DOUBLE_FROM_BYTES. */
@SqlFunction(
    name = "DOUBLE_FROM_BYTES",
    description = "The DOUBLE in 8 bytes, in big-endian order or the order named.",
    example = "DOUBLE_FROM_BYTES(TO_BYTES('3ff0000000000000', 'hex'))",
    result = "1.0")
public final class DoubleFromBytes {
  private DoubleFromBytes() {}

  /** The number in big-endian order. */
  @Overload(value = "DOUBLE_FROM_BYTES(BYTES value)", returns = "DOUBLE", mayFail = true)
  public static @Nullable Double doubleFromBytes(@Nullable Bytes value) {
    return doubleFromBytes(value, NamedByteOrder.BIG_ENDIAN);
  }

  /** The number in an order; an error for another number of bytes. */
  @Overload(
      value = "DOUBLE_FROM_BYTES(BYTES value, STRING byteOrder)",
      returns = "DOUBLE",
      mayFail = true)
  public static @Nullable Double doubleFromBytes(
      @Nullable Bytes value, @Nullable String byteOrder) {
    return byteOrder == null ? null : doubleFromBytes(value, NamedByteOrder.cached(byteOrder));
  }

  /** The same in a prepared order. */
  public static @Nullable Double doubleFromBytes(
      @Nullable Bytes value, @Prepared NamedByteOrder byteOrder) {
    return value == null ? null : Double.valueOf(Numbers.read(value, 8, byteOrder).getDouble());
  }
}
