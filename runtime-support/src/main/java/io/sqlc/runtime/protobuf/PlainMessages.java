package io.sqlc.runtime.protobuf;

import io.sqlc.runtime.protobuf.schema.ProtoMessage;
import io.sqlc.runtime.protobuf.schema.ProtoSchema;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The format PROTOBUF_NOSR: the message and nothing else, of a schema that the job knows. */
public final class PlainMessages {
  private PlainMessages() {}

  /**
   * Reads messages.
   *
   * @param schema .proto text, whose first message it is
   */
  public static <T> Deserializer<T> deserializer(MessageReader<T> reader, String schema) {
    MessageFields fields = MessageFields.of(reader.columns(), firstOf(schema));
    return (topic, message) -> message == null ? null : read(reader, fields, message);
  }

  private static <T> @Nullable T read(
      MessageReader<T> reader, MessageFields fields, byte[] message) {
    return reader.read(new ProtobufReader(message, 0, fields));
  }

  /**
   * Writes messages.
   *
   * @param schema .proto text, whose first message it is
   */
  public static <T> Serializer<T> serializer(MessageWriter<T> writer, String schema) {
    MessageFields fields = MessageFields.of(writer.columns(), firstOf(schema));
    return (topic, value) -> value == null ? null : write(writer, fields, value);
  }

  private static <T> byte[] write(MessageWriter<T> writer, MessageFields fields, T value) {
    ProtobufWriter out = new ProtobufWriter(fields);
    writer.write(value, out);
    return out.toBytes();
  }

  private static ProtoMessage firstOf(String schema) {
    return ProtoSchema.parse(schema, Map.of()).messages().get(0);
  }
}
