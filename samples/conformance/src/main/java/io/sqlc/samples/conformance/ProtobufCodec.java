package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The PROTOBUF format: a zero byte, the schema's id, the place of the message in it, the message.
 */
final class ProtobufCodec implements Codec {
  private static final int HEADER = 1 + Integer.BYTES;

  private final SideShape shape;
  private final CaseRegistry registry;
  private final String subject;

  ProtobufCodec(SideShape shape, CaseRegistry registry, String subject) {
    this.shape = shape;
    this.registry = registry;
    this.subject = subject;
  }

  @Override
  public byte[] encode(JsonText value) {
    RegisteredSchema schema =
        registry
            .latest(subject)
            .filter(known -> known.kind() == SchemaKind.PROTOBUF)
            .orElseGet(
                () ->
                    registry.register(
                        subject, SchemaText.of(SchemaKind.PROTOBUF, ProtobufText.of(shape))));
    FileDescriptor file = ProtoDescriptors.of(schema.text(), schema.imports());
    String name = shape.options().getOrDefault("SCHEMA_FULL_NAME", "");
    Descriptor type =
        file.getMessageTypes().stream()
            .filter(message -> message.getFullName().equals(name))
            .findFirst()
            .orElse(file.getMessageTypes().get(0));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(HEADER).put((byte) 0).putInt(schema.id()).array());
    int place = file.getMessageTypes().indexOf(type);
    // Zigzag: the first message is a lone 0, any other one index.
    bytes.writeBytes(place == 0 ? new byte[] {0} : new byte[] {2, (byte) (2 * place)});
    bytes.writeBytes(ProtoJson.message(type, value.node()).toByteArray());
    return bytes.toByteArray();
  }

  @Override
  public JsonNode decode(byte[] bytes) {
    if (bytes.length < HEADER || bytes[0] != 0) {
      throw new CaseFailure(FailureKind.WRONG_RESULT, "no schema id");
    }
    int id = ByteBuffer.wrap(bytes).getInt(1);
    RegisteredSchema schema =
        registry
            .byId(id)
            .orElseThrow(
                () -> new CaseFailure(FailureKind.WRONG_RESULT, "no schema with the id " + id));
    try {
      CodedInputStream in = CodedInputStream.newInstance(bytes, HEADER, bytes.length - HEADER);
      List<Integer> path = new ArrayList<>();
      int count = in.readSInt32();
      for (int i = 0; i < count; i++) {
        path.add(in.readSInt32());
      }
      Descriptor type =
          ProtoDescriptors.at(
              ProtoDescriptors.of(schema.text(), schema.imports()),
              path.isEmpty() ? List.of(0) : path);
      return ProtoJson.json(DynamicMessage.parseFrom(type, in));
    } catch (IOException e) {
      throw new CaseFailure(FailureKind.WRONG_RESULT, "no Protobuf: " + e.getMessage());
    }
  }
}
