package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** UUID. */
@SqlFunction(
    name = "UUID",
    description = "A random UUID, or that of 16 bytes; NULL for any other number of bytes.",
    example = "UUID(TO_BYTES('0123456789abcdef0123456789abcdef', 'hex'))",
    result = "01234567-89ab-cdef-0123-456789abcdef")
public final class Uuid {
  private Uuid() {}

  private static final int SIZE = 16;

  /** A random UUID. */
  @Overload(value = "UUID()", returns = "STRING", neverNull = true, deterministic = false)
  public static String uuid() {
    return UUID.randomUUID().toString();
  }

  /** The UUID of 16 bytes; NULL for any other number of them. */
  @Overload(value = "UUID(BYTES bytes)", returns = "STRING")
  public static @Nullable String uuid(@Nullable Bytes bytes) {
    if (bytes == null || bytes.get().length != SIZE) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes.get());
    return new UUID(buffer.getLong(), buffer.getLong()).toString();
  }
}
