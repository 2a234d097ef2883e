package io.sqlc.runtime.delimited;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys or values of a topic as delimited fields. Holds no state: one instance may serve any
 * number of threads.
 */
public abstract class DelimitedDeserializer<T> implements Deserializer<T> {
  private final char delimiter;
  private final int columns;

  /**
   * For subclasses.
   *
   * @param columns how many fields a message must have
   */
  protected DelimitedDeserializer(char delimiter, int columns) {
    this.delimiter = delimiter;
    this.columns = columns;
  }

  /** Makes the row of the fields that are of use. */
  protected abstract @Nullable T read(DelimitedReader in);

  @Override
  public final @Nullable T deserialize(@Nullable String topic, byte @Nullable [] message) {
    if (message == null) {
      return null;
    }
    String text = new String(message, StandardCharsets.UTF_8);
    return read(new DelimitedReader(DelimitedFields.of(text, delimiter, columns)));
  }

  /** Reads messages of one field. */
  public static <T> Deserializer<T> of(
      char delimiter, Function<DelimitedReader, @Nullable T> field) {
    return new DelimitedDeserializer<T>(delimiter, 1) {
      @Override
      protected @Nullable T read(DelimitedReader in) {
        return field.apply(in);
      }
    };
  }
}
