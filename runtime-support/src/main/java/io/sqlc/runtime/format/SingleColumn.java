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
    return new Writer<>(column, accessor);
  }

  private record Reader<C, R>(Deserializer<C> column, Function<@Nullable C, R> constructor)
      implements RegistryDeserializer<R> {
    @Override
    public @Nullable R deserialize(@Nullable String topic, byte @Nullable [] bytes) {
      return bytes == null ? null : constructor.apply(column.deserialize(topic, bytes));
    }

    @Override
    public Deserializer<R> with(SchemaRegistry registry, String subject) {
      return new Reader<>(Registries.reader(column, registry, subject), constructor);
    }
  }

  private record Writer<C, R>(Serializer<C> column, Function<R, @Nullable C> accessor)
      implements RegistrySerializer<R>, RegisteredSerializer<R> {
    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable R row) {
      C value = row == null ? null : accessor.apply(row);
      return value == null ? null : column.serialize(topic, value);
    }

    @Override
    public RegisteredSerializer<R> with(SchemaRegistry registry, String subject) {
      return new Writer<>(Registries.writer(column, registry, subject), accessor);
    }

    @Override
    public void register() {
      if (column instanceof RegisteredSerializer<C> registered) {
        registered.register();
      }
    }
  }
}
