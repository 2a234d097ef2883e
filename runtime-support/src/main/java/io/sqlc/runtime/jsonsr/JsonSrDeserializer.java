package io.sqlc.runtime.jsonsr;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import io.sqlc.runtime.registry.RegistryDeserializer;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.WireFormat;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages whose JSON stands after the id of its schema. The schema says nothing that the
 * columns do not ask for; it only has to be there.
 */
public final class JsonSrDeserializer<T> implements RegistryDeserializer<T> {
  private final Deserializer<T> json;

  private JsonSrDeserializer(Deserializer<T> json) {
    this.json = json;
  }

  /** Reads what stands after the id by {@code json}. */
  public static <T> RegistryDeserializer<T> of(Deserializer<T> json) {
    return new JsonSrDeserializer<>(json);
  }

  @Override
  public @Nullable T deserialize(@Nullable String topic, byte @Nullable [] message) {
    throw new IllegalStateException("not given a registry");
  }

  @Override
  public Deserializer<T> with(SchemaRegistry registry, String subject) {
    Set<Integer> known = ConcurrentHashMap.newKeySet();
    return (topic, message) -> {
      if (message == null) {
        return null;
      }
      int id = WireFormat.schemaId(message);
      if (!known.contains(id)) {
        check(id, registry);
        known.add(id);
      }
      return json.deserialize(
          topic, Arrays.copyOfRange(message, WireFormat.HEADER_LENGTH, message.length));
    };
  }

  private static void check(int id, SchemaRegistry registry) {
    SchemaKind kind =
        registry
            .byId(id)
            .orElseThrow(
                () ->
                    new UnreadableRecordException(
                        Reason.NO_SCHEMA, "the registry has no schema " + id))
            .kind();
    if (kind != SchemaKind.JSON) {
      throw new UnreadableRecordException(
          Reason.NO_SCHEMA, "schema " + id + " is " + kind + ", not JSON");
    }
  }
}
