package io.sqlc.runtime.function.bytes;

import io.sqlc.runtime.function.FunctionFailedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.apache.kafka.common.utils.Bytes;

/** Reads numbers from bytes. */
final class Numbers {
  static final String BIG_ENDIAN = "BIG_ENDIAN";

  private Numbers() {}

  static ByteBuffer read(Bytes value, int size, String order) {
    if (value.get().length != size) {
      throw new FunctionFailedException("the number of bytes is not " + size);
    }
    return ByteBuffer.wrap(value.get()).order(order(order));
  }

  private static ByteOrder order(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case BIG_ENDIAN -> ByteOrder.BIG_ENDIAN;
      case "LITTLE_ENDIAN" -> ByteOrder.LITTLE_ENDIAN;
      default -> throw new FunctionFailedException("a byte order is BIG_ENDIAN or LITTLE_ENDIAN");
    };
  }
}
