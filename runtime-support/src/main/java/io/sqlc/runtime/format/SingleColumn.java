package io.sqlc.runtime.format;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one column that stand bare in the record's value (types reference, section 7, Wrapping):
 * a NULL column is a null value and the other way round.
 */
public final class SingleColumn {
  private SingleColumn() {}

  /** Reads rows whose column is read by {@code column}. */
  public static <C, R> Deserializer<R> deserializer(
      Deserializer<C> column, Function<@Nullable C, R> constructor) {
    return (topic, bytes) -> rowOf(column, constructor, topic, bytes);
  }

  private static <C, R> @Nullable R rowOf(
      Deserializer<C> column,
      Function<@Nullable C, R> constructor,
      String topic,
      byte @Nullable [] bytes) {
    return bytes == null ? null : constructor.apply(column.deserialize(topic, bytes));
  }

  /** Writes rows whose column is written by {@code column}. */
  public static <C, R> Serializer<R> serializer(
      Serializer<C> column, Function<R, @Nullable C> accessor) {
    return (topic, row) -> {
      C value = row == null ? null : accessor.apply(row);
      return value == null ? null : column.serialize(topic, value);
    };
  }
}
