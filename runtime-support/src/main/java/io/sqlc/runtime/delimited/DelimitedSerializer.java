package io.sqlc.runtime.delimited;

import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes keys or values of a topic as delimited fields. One instance may serve any number of
 * threads.
 */
public abstract class DelimitedSerializer<T> implements Serializer<T> {
  private final ThreadLocal<DelimitedWriter> writers;

  /** For subclasses. */
  protected DelimitedSerializer(char delimiter) {
    this.writers = ThreadLocal.withInitial(() -> new DelimitedWriter(delimiter));
  }

  /** Writes the fields in order. */
  protected abstract void write(T value, DelimitedWriter out);

  @Override
  public final byte @Nullable [] serialize(@Nullable String topic, @Nullable T value) {
    if (value == null) {
      return null;
    }
    DelimitedWriter out = writers.get();
    out.reset();
    write(value, out);
    return out.toBytes();
  }

  /** Writes messages of one field. */
  public static <T> Serializer<T> of(char delimiter, BiConsumer<DelimitedWriter, T> field) {
    return new DelimitedSerializer<T>(delimiter) {
      @Override
      protected void write(T value, DelimitedWriter out) {
        field.accept(out, value);
      }
    };
  }
}
