package io.sqlc.runtime.function.bytes;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** BIGINT_FROM_BYTES. */
@SqlFunction(
    name = "BIGINT_FROM_BYTES",
    description = "The BIGINT in 8 bytes, in big-endian order or the order named.",
    example = "BIGINT_FROM_BYTES(TO_BYTES('0000000000000001', 'hex'))",
    result = "1")
public final class BigintFromBytes {
  private BigintFromBytes() {}

  /** The number in big-endian order. */
  @Overload(value = "BIGINT_FROM_BYTES(BYTES value)", returns = "BIGINT", mayFail = true)
  public static @Nullable Long bigintFromBytes(@Nullable Bytes value) {
    return bigintFromBytes(value, NamedByteOrder.BIG_ENDIAN);
  }

  /** The number in an order; an error for another number of bytes. */
  @Overload(
      value = "BIGINT_FROM_BYTES(BYTES value, STRING byteOrder)",
      returns = "BIGINT",
      mayFail = true)
  public static @Nullable Long bigintFromBytes(@Nullable Bytes value, @Nullable String byteOrder) {
    return byteOrder == null ? null : bigintFromBytes(value, NamedByteOrder.cached(byteOrder));
  }

  /** The same in a prepared order. */
  public static @Nullable Long bigintFromBytes(
      @Nullable Bytes value, @Prepared NamedByteOrder byteOrder) {
    return value == null ? null : Long.valueOf(Numbers.read(value, 8, byteOrder).getLong());
  }
}
