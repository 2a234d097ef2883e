package io.sqlc.runtime.json;

import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows in JSON only as far as the columns that are used: what follows them in a document is
 * not seen, be it malformed, of a wrong type, or another field of the same name. What is not common
 * is left to the parser as ever, which sees the whole document.
 */
public final class EarlyStop<T> implements Deserializer<T> {
  /** {@code false} (the default) or {@code true}. */
  public static final String PROPERTY = "sqlc.json.stop.early";

  private final JsonRowDeserializer<T> rows;
  private final ThreadLocal<ScanningReader> scanners =
      ThreadLocal.withInitial(() -> new ScanningReader(true));

  private EarlyStop(JsonRowDeserializer<T> rows) {
    this.rows = rows;
  }

  /** Lets a reader of rows in JSON stop early; others are what they are. */
  public static <T> Deserializer<T> of(Deserializer<T> reader) {
    return reader instanceof JsonRowDeserializer<T> rows ? new EarlyStop<>(rows) : reader;
  }

  @Override
  public @Nullable T deserialize(@Nullable String topic, byte @Nullable [] message) {
    if (message == null) {
      return null;
    }
    try {
      return rows.scan(scanners.get(), message);
    } catch (NotScannedException | IndexOutOfBoundsException e) {
      return rows.parse(message);
    }
  }
}
