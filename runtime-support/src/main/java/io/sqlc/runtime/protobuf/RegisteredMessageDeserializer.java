package io.sqlc.runtime.protobuf;

import com.google.protobuf.CodedInputStream;
import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import io.sqlc.runtime.protobuf.schema.ProtoMessage;
import io.sqlc.runtime.protobuf.schema.ProtoSchema;
import io.sqlc.runtime.protobuf.schema.ProtoSyntaxException;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.RegistryDeserializer;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages that name their schema; which field is which column is looked up once for each.
 */
final class RegisteredMessageDeserializer<T> implements RegistryDeserializer<T> {
  private static final List<Integer> FIRST = List.of(0);

  private final MessageReader<T> reader;
  private final Optional<SchemaRegistry> registry;
  private final Map<Writer, MessageFields> known = new ConcurrentHashMap<>();

  /**
   * What a message was written as.
   *
   * @param path the message's place in the schema
   */
  private record Writer(int schemaId, List<Integer> path) {}

  RegisteredMessageDeserializer(MessageReader<T> reader, Optional<SchemaRegistry> registry) {
    this.reader = reader;
    this.registry = registry;
  }

  @Override
  public Deserializer<T> with(SchemaRegistry other, String subject) {
    return new RegisteredMessageDeserializer<>(reader, Optional.of(other));
  }

  @Override
  public @Nullable T deserialize(@Nullable String topic, byte @Nullable [] message) {
    if (message == null) {
      return null;
    }
    int id = WireFormat.schemaId(message);
    CodedInputStream in =
        CodedInputStream.newInstance(
            message, WireFormat.HEADER_LENGTH, message.length - WireFormat.HEADER_LENGTH);
    Writer writer = new Writer(id, path(in));
    MessageFields fields = known.get(writer);
    if (fields == null) {
      fields = fields(writer);
      known.put(writer, fields);
    }
    int start = WireFormat.HEADER_LENGTH + in.getTotalBytesRead();
    return reader.read(new ProtobufReader(message, start, fields));
  }

  /** The count of indexes, then each; a lone 0 is the first message. All of them are zigzag. */
  private static List<Integer> path(CodedInputStream in) {
    try {
      int count = in.readSInt32();
      if (count == 0) {
        return FIRST;
      }
      List<Integer> path = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        path.add(in.readSInt32());
      }
      if (count < 0) {
        throw new UnreadableRecordException(
            Reason.MALFORMED, "the message's place in its schema is not valid");
      }
      return path;
    } catch (IOException e) {
      throw ProtobufReader.malformed(e);
    }
  }

  private MessageFields fields(Writer writer) {
    SchemaRegistry schemas = registry.orElseGet(SchemaRegistry::none);
    RegisteredSchema schema =
        schemas
            .byId(writer.schemaId())
            .orElseThrow(
                () ->
                    new UnreadableRecordException(
                        Reason.NO_SCHEMA,
                        "the registry has no schema with the id " + writer.schemaId()));
    if (schema.kind() != SchemaKind.PROTOBUF) {
      throw new UnreadableRecordException(
          Reason.NO_SCHEMA,
          "the schema " + writer.schemaId() + " is " + schema.kind() + ", not PROTOBUF");
    }
    try {
      ProtoMessage message =
          ProtoSchema.parse(schema.text(), schema.imports())
              .message(writer.path())
              .orElseThrow(
                  () ->
                      new UnreadableRecordException(
                          Reason.NO_SCHEMA,
                          "the schema "
                              + writer.schemaId()
                              + " has no message at the place "
                              + writer.path()));
      return MessageFields.of(reader.columns(), message);
    } catch (ProtoSyntaxException e) {
      throw new UnreadableRecordException(
          Reason.NO_SCHEMA,
          "the schema " + writer.schemaId() + " cannot be read: " + e.getMessage());
    }
  }
}
