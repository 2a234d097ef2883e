package io.sqlc.runtime.json;

import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes keys or values of a topic in JSON. One instance may serve any number of threads: each
 * thread has its own buffer, reused from record to record.
 */
public abstract class JsonSerializer<T> implements Serializer<T> {
  private final ThreadLocal<JsonWriter> writers = ThreadLocal.withInitial(JsonWriter::new);

  /** For subclasses. */
  protected JsonSerializer() {}

  /** Writes the value: a row as an object, or a single column as it is. */
  protected abstract void write(T value, JsonWriter out);

  /** Writes a message: null for null. */
  @Override
  public final byte @Nullable [] serialize(@Nullable String topic, @Nullable T value) {
    if (value == null) {
      return null;
    }
    JsonWriter out = writers.get();
    out.reset();
    write(value, out);
    return out.toBytes();
  }
}
