package io.sqlc.runtime.jsonsr;

import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.RegisteredSerializer;
import io.sqlc.runtime.registry.RegistrySerializer;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.SchemaText;
import io.sqlc.runtime.registry.WireFormat;
import java.util.function.BiFunction;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes JSON after the id of its schema, which is registered. */
public final class JsonSrSerializer<T> implements RegistrySerializer<T> {
  private final Serializer<T> json;
  private final BiFunction<SchemaRegistry, String, RegisteredSchema> schema;

  private JsonSrSerializer(
      Serializer<T> json, BiFunction<SchemaRegistry, String, RegisteredSchema> schema) {
    this.json = json;
    this.schema = schema;
  }

  /**
   * Writes what stands after the id by {@code json}.
   *
   * @param schema the text of the schema to register
   */
  public static <T> RegistrySerializer<T> of(String schema, Serializer<T> json) {
    return new JsonSrSerializer<>(
        json,
        (registry, subject) -> registry.register(subject, SchemaText.of(SchemaKind.JSON, schema)));
  }

  /** Writes what stands after the id of a schema that is registered already by {@code json}. */
  public static <T> RegistrySerializer<T> of(int schemaId, Serializer<T> json) {
    return new JsonSrSerializer<>(
        json, (registry, subject) -> registry.required(schemaId, SchemaKind.JSON));
  }

  @Override
  public byte @Nullable [] serialize(@Nullable String topic, @Nullable T value) {
    throw new IllegalStateException("not given a registry");
  }

  @Override
  public RegisteredSerializer<T> with(SchemaRegistry registry, String subject) {
    return new Writing<>(this, registry, subject);
  }

  private static final class Writing<T> implements RegisteredSerializer<T> {
    private final JsonSrSerializer<T> value;
    private final SchemaRegistry registry;
    private final String subject;
    private volatile byte @Nullable [] head;

    Writing(JsonSrSerializer<T> value, SchemaRegistry registry, String subject) {
      this.value = value;
      this.registry = registry;
      this.subject = subject;
    }

    @Override
    public void register() {
      head();
    }

    private byte[] head() {
      byte[] known = head;
      if (known == null) {
        known = WireFormat.header(value.schema.apply(registry, subject).id());
        head = known;
      }
      return known;
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable T row) {
      byte[] text = value.json.serialize(topic, row);
      if (text == null) {
        return null;
      }
      byte[] before = head();
      byte[] message = new byte[before.length + text.length];
      System.arraycopy(before, 0, message, 0, before.length);
      System.arraycopy(text, 0, message, before.length, text.length);
      return message;
    }
  }
}
