package io.sqlc.runtime.json;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys or values of a topic in JSON. One instance may serve any number of threads: each
 * thread has its own scanner, reused from record to record.
 */
public abstract sealed class JsonDeserializer<T> implements Deserializer<T>
    permits JsonRowDeserializer, JsonValueDeserializer {

  private final ThreadLocal<ScanningReader> scanners = ThreadLocal.withInitial(ScanningReader::new);

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
    ScanningReader scanner = scanners.get();
    try {
      return scan(scanner, message);
    } catch (NotScannedException | IndexOutOfBoundsException e) {
      return parse(message);
    }
  }

  /** Reads a message that is common and good; anything else is refused. */
  final @Nullable T scan(ScanningReader in, byte[] message) {
    in.open(message);
    check(in);
    T value = read(in);
    in.end();
    return value;
  }

  /** Reads any message. */
  final @Nullable T parse(byte[] message) {
    try (ParsingReader in = ParsingReader.open(message)) {
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
    try (ParsingReader in = ParsingReader.openDecided(message)) {
      return read(in);
    }
  }
}
