package io.sqlc.runtime.function.bytes;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** INT_FROM_BYTES. */
@SqlFunction(
    name = "INT_FROM_BYTES",
    description = "The INT in 4 bytes, in big-endian order or the order named.",
    example = "INT_FROM_BYTES(TO_BYTES('00000001', 'hex'))",
    result = "1")
public final class IntFromBytes {
  private IntFromBytes() {}

  /** The number in big-endian order. */
  @Overload(value = "INT_FROM_BYTES(BYTES value)", returns = "INT", mayFail = true)
  public static @Nullable Integer intFromBytes(@Nullable Bytes value) {
    return intFromBytes(value, NamedByteOrder.BIG_ENDIAN);
  }

  /** The number in an order; an error for another number of bytes. */
  @Overload(
      value = "INT_FROM_BYTES(BYTES value, STRING byteOrder)",
      returns = "INT",
      mayFail = true)
  public static @Nullable Integer intFromBytes(@Nullable Bytes value, @Nullable String byteOrder) {
    return byteOrder == null ? null : intFromBytes(value, NamedByteOrder.cached(byteOrder));
  }

  /** The same in a prepared order. */
  public static @Nullable Integer intFromBytes(
      @Nullable Bytes value, @Prepared NamedByteOrder byteOrder) {
    return value == null ? null : Integer.valueOf(Numbers.read(value, 4, byteOrder).getInt());
  }
}
