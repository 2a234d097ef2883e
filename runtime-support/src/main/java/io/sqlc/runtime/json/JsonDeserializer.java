package io.sqlc.runtime.json;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys or values of a topic in JSON. Holds no state: one instance may serve any number of
 * threads.
 */
public abstract sealed class JsonDeserializer<T> implements Deserializer<T>
    permits JsonRowDeserializer, JsonValueDeserializer {

  /** Made by its two kinds. */
  JsonDeserializer() {}

  /** Reads the value that {@code in} stands on. */
  protected abstract @Nullable T read(JsonReader in);

  /** Checks what the message's value is, before it is read. */
  abstract void check(JsonReader in);

  /**
   * Reads a message.
   *
   * @return null for a null message
   * @throws UnreadableRecordException if the message is not what the columns ask for
   */
  @Override
  public final @Nullable T deserialize(@Nullable String topic, byte @Nullable [] message) {
    if (message == null) {
      return null;
    }
    try (JsonReader in = JsonReader.open(message)) {
      check(in);
      try {
        return read(in);
      } catch (UnreadableRecordException e) {
        if (e.reason() == Reason.WRONG_TYPE || e.reason() == Reason.OUT_OF_RANGE) {
          return readWhatCounts(message);
        }
        throw e;
      }
    }
  }

  /** A field that cannot be read does no harm if another one counts in its place. */
  private @Nullable T readWhatCounts(byte[] message) {
    try (JsonReader in = JsonReader.openDecided(message)) {
      return read(in);
    }
  }
}
