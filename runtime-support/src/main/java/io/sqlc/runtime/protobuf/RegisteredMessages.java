package io.sqlc.runtime.protobuf;

import io.sqlc.runtime.registry.RegistryDeserializer;
import io.sqlc.runtime.registry.RegistrySerializer;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.util.Optional;

/**
 * The format PROTOBUF: the id of a registered schema, the place of a message in it, the message.
 */
public final class RegisteredMessages {
  private RegisteredMessages() {}

  /** Reads messages by the schemas that they were written with. */
  public static <T> RegistryDeserializer<T> deserializer(MessageReader<T> reader) {
    return new RegisteredMessageDeserializer<>(reader, Optional.empty());
  }

  /**
   * Writes messages.
   *
   * @param schema .proto text, whose first message it is; registered as the subject's newest
   */
  public static <T> RegistrySerializer<T> serializer(MessageWriter<T> writer, String schema) {
    return new RegisteredMessageSerializer<>(
        writer,
        (registry, subject) ->
            registry.register(subject, SchemaText.of(SchemaKind.PROTOBUF, schema)),
        Optional.empty());
  }

  /**
   * Writes messages of a schema that is registered already.
   *
   * @param message the message's full name; empty for the first one
   */
  public static <T> RegistrySerializer<T> serializer(
      MessageWriter<T> writer, int schemaId, String message) {
    return new RegisteredMessageSerializer<>(
        writer,
        (registry, subject) -> registry.required(schemaId, SchemaKind.PROTOBUF),
        message.isEmpty() ? Optional.empty() : Optional.of(message));
  }
}
