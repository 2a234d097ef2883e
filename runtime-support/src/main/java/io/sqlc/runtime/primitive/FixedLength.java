package io.sqlc.runtime.primitive;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads values that all have the same number of bytes, and refuses others. */
abstract class FixedLength<T> implements Deserializer<T> {
  private final String type;
  private final int length;

  /**
   * A deserialiser.
   *
   * @param type its name in SQL
   * @param length in bytes
   */
  FixedLength(String type, int length) {
    this.type = type;
    this.length = length;
  }

  /** The value of so many bytes. */
  abstract T value(byte[] data);

  @Override
  public final @Nullable T deserialize(@Nullable String topic, byte @Nullable [] data) {
    check(data);
    return data == null ? null : value(data);
  }

  /** Refuses the same, and gives null for all else. */
  final Deserializer<T> checking() {
    return new Unread<>() {
      @Override
      public @Nullable T deserialize(@Nullable String topic, byte @Nullable [] data) {
        check(data);
        return null;
      }
    };
  }

  private void check(byte @Nullable [] data) {
    if (data != null && data.length != length) {
      throw new UnreadableRecordException(
          Reason.WRONG_LENGTH, "found " + data.length + " bytes, but " + type + " has " + length);
    }
  }
}
