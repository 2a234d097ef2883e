package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;

/** The PROTOBUF_NOSR format: a message of the topic's columns and nothing else. */
final class PlainProtobufCodec implements Codec {
  private final Descriptor type;

  PlainProtobufCodec(SideShape shape) {
    this.type =
        ProtoDescriptors.at(ProtoDescriptors.of(ProtobufText.of(shape), Map.of()), List.of(0));
  }

  @Override
  public byte[] encode(JsonText value) {
    return ProtoJson.message(type, value.node()).toByteArray();
  }

  @Override
  public JsonNode decode(byte[] bytes) {
    try {
      return ProtoJson.json(DynamicMessage.parseFrom(type, bytes));
    } catch (InvalidProtocolBufferException e) {
      throw new CaseFailure(FailureKind.WRONG_RESULT, "no Protobuf: " + e.getMessage());
    }
  }
}
