package io.sqlc.runtime.function.bytes;

import io.sqlc.runtime.function.FunctionFailedException;
import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;

/** Reads numbers from bytes. */
final class Numbers {
  private Numbers() {}

  static ByteBuffer read(Bytes value, int size, NamedByteOrder order) {
    if (value.get().length != size) {
      throw new FunctionFailedException("the number of bytes is not " + size);
    }
    return ByteBuffer.wrap(value.get()).order(order.get());
  }
}
