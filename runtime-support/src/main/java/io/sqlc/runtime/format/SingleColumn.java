package io.sqlc.runtime.format;

import io.sqlc.runtime.registry.RegisteredSerializer;
import io.sqlc.runtime.registry.Registries;
import io.sqlc.runtime.registry.RegistryDeserializer;
import io.sqlc.runtime.registry.RegistrySerializer;
import io.sqlc.runtime.registry.SchemaRegistry;
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
    return new Reader<>(column, constructor);
  }

  /** Writes rows whose column is written by {@code column}. */
  public static <C, R> Serializer<R> serializer(
      Serializer<C> column, Function<R, @Nullable C> accessor) {
    return column instanceof RegistrySerializer<C> registered
        ? new RegistryWriter<>(registered, accessor)
        : (topic, row) -> write(column, accessor, topic, row);
  }

  private record Reader<C, R>(Deserializer<C> column, Function<@Nullable C, R> constructor)
      implements RegistryDeserializer<R> {
    @Override
    public @Nullable R deserialize(@Nullable String topic, byte @Nullable [] bytes) {
      return bytes == null ? null : constructor.apply(column.deserialize(topic, bytes));
    }

    @Override
    public Deserializer<R> with(SchemaRegistry registry, String subject) {
      Deserializer<C> bound = Registries.reader(column, registry, subject);
      return bound == column ? this : new Reader<>(bound, constructor);
    }
  }

  private static <C, R> byte @Nullable [] write(
      Serializer<C> column,
      Function<R, @Nullable C> accessor,
      @Nullable String topic,
      @Nullable R row) {
    C value = row == null ? null : accessor.apply(row);
    return value == null ? null : column.serialize(topic, value);
  }

  private record RegistryWriter<C, R>(
      RegistrySerializer<C> column, Function<R, @Nullable C> accessor)
      implements RegistrySerializer<R> {
    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable R row) {
      return write(column, accessor, topic, row);
    }

    @Override
    public RegisteredSerializer<R> with(SchemaRegistry registry, String subject) {
      return new Writer<>(column.with(registry, subject), accessor);
    }
  }

  private record Writer<C, R>(RegisteredSerializer<C> column, Function<R, @Nullable C> accessor)
      implements RegisteredSerializer<R> {
    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable R row) {
      return write(column, accessor, topic, row);
    }

    @Override
    public void register() {
      column.register();
    }
  }
}
