package io.sqlc.runtime.protobuf;

import com.google.protobuf.CodedOutputStream;
import io.sqlc.runtime.protobuf.schema.ProtoMessage;
import io.sqlc.runtime.protobuf.schema.ProtoSchema;
import io.sqlc.runtime.protobuf.schema.ProtoSyntaxException;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.RegisteredSerializer;
import io.sqlc.runtime.registry.RegistrySerializer;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.SchemaRegistryException;
import io.sqlc.runtime.registry.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes messages that name their schema. */
final class RegisteredMessageSerializer<T> implements RegistrySerializer<T> {
  private final MessageWriter<T> writer;
  private final BiFunction<SchemaRegistry, String, RegisteredSchema> schema;
  private final Optional<String> messageName;

  /**
   * Writes with a schema of the registry.
   *
   * @param schema registers it, or looks it up, for a subject
   * @param messageName the message's full name; empty for the first one
   */
  RegisteredMessageSerializer(
      MessageWriter<T> writer,
      BiFunction<SchemaRegistry, String, RegisteredSchema> schema,
      Optional<String> messageName) {
    this.writer = writer;
    this.schema = schema;
    this.messageName = messageName;
  }

  @Override
  public RegisteredSerializer<T> with(SchemaRegistry registry, String subject) {
    return new Bound(registry, subject);
  }

  @Override
  public byte[] serialize(@Nullable String topic, @Nullable T value) {
    throw new IllegalStateException("no schema registry was given for the topic " + topic);
  }

  /** What all messages begin with, and where each column goes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Target(byte[] header, MessageFields fields) {}

  private final class Bound implements RegisteredSerializer<T> {
    private final SchemaRegistry registry;
    private final String subject;
    private volatile @Nullable Target target;

    Bound(SchemaRegistry registry, String subject) {
      this.registry = registry;
      this.subject = subject;
    }

    @Override
    public void register() {
      registered();
    }

    /** Two threads that come here at once do the same: the registry registers a schema once. */
    private Target registered() {
      Target known = target;
      if (known == null) {
        known = target(schema.apply(registry, subject));
        target = known;
      }
      return known;
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable T value) {
      if (value == null) {
        return null;
      }
      Target known = registered();
      ProtobufWriter out = new ProtobufWriter(known.fields());
      writer.write(value, out);
      byte[] message = out.toBytes();
      byte[] result = new byte[known.header().length + message.length];
      System.arraycopy(known.header(), 0, result, 0, known.header().length);
      System.arraycopy(message, 0, result, known.header().length, message.length);
      return result;
    }
  }

  private Target target(RegisteredSchema registered) {
    if (registered.kind() != SchemaKind.PROTOBUF) {
      throw new SchemaRegistryException(
          "the schema " + registered.id() + " is " + registered.kind() + ", not PROTOBUF");
    }
    try {
      ProtoSchema parsed = ProtoSchema.parse(registered.text(), registered.imports());
      ProtoMessage message =
          messageName
              .map(name -> parsed.message(name).orElseThrow(() -> noMessage(registered, name)))
              .or(() -> parsed.messages().stream().findFirst())
              .orElseThrow(() -> noMessage(registered, "any name"));
      return new Target(
          header(registered.id(), message.path()), MessageFields.of(writer.columns(), message));
    } catch (ProtoSyntaxException e) {
      throw new SchemaRegistryException(
          "the schema " + registered.id() + " cannot be read: " + e.getMessage());
    }
  }

  private static SchemaRegistryException noMessage(RegisteredSchema registered, String name) {
    return new SchemaRegistryException(
        "the schema " + registered.id() + " has no message with the name " + name);
  }

  private static byte[] header(int schemaId, List<Integer> path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      bytes.write(WireFormat.header(schemaId));
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      if (path.equals(List.of(0))) {
        out.writeSInt32NoTag(0);
      } else {
        out.writeSInt32NoTag(path.size());
        for (int index : path) {
          out.writeSInt32NoTag(index);
        }
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never: it is written to memory
    }
    return bytes.toByteArray();
  }
}
