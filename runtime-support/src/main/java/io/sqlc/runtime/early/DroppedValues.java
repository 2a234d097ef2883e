package io.sqlc.runtime.early;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the values of records that are dropped, instead of a copy of their bytes, and
 * where these can still be had until the next poll. For one consumer.
 */
final class DroppedValues {
  /** Each holds its own place; never shown to anybody but {@link EarlyWhere}. */
  private final List<byte[]> markers = new ArrayList<>();

  private final List<ByteBuffer> values = new ArrayList<>();

  /** Something to stand for a value that is not copied. */
  byte[] add(ByteBuffer value) {
    int place = values.size();
    values.add(value);
    if (place == markers.size()) {
      markers.add(ByteBuffer.allocate(Integer.BYTES).putInt(place).array());
    }
    return markers.get(place);
  }

  /** Whether this stands for a value that was not copied, rather than being one. */
  boolean contains(byte @Nullable [] value) {
    if (value == null || value.length != Integer.BYTES) {
      return false;
    }
    int place = place(value);
    return place >= 0 && place < values.size() && markers.get(place) == value;
  }

  /** A copy of the bytes that this stands for. */
  byte[] copy(byte[] marker) {
    ByteBuffer value = values.get(place(marker));
    byte[] copy = new byte[value.remaining()];
    value.get(value.position(), copy);
    return copy;
  }

  /** Forgets the values of this poll, so that the memory of what was fetched becomes free. */
  void clear() {
    values.clear();
  }

  private static int place(byte[] marker) {
    return ByteBuffer.wrap(marker).getInt();
  }
}
