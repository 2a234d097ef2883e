package io.sqlc.samples.conformance;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.registry.Registries;

/** What makes and reads the bytes of a case's topics. */
final class TopicCodecs {
  private final TopicShapes shapes;
  private final CaseRegistry registry;

  TopicCodecs(TopicShapes shapes, CaseRegistry registry) {
    this.shapes = shapes;
    this.registry = registry;
  }

  TopicShapes shapes() {
    return shapes;
  }

  Codec key(String topic) {
    return codec(shapes.of(topic).key(), Registries.keySubject(topic));
  }

  Codec value(String topic) {
    return codec(shapes.of(topic).value(), Registries.valueSubject(topic));
  }

  private Codec codec(SideShape shape, String subject) {
    return switch (shape.format()) {
      case JSON -> new JsonCodec();
      case DELIMITED, NONE -> new TextCodec();
      case KAFKA -> new KafkaCodec(shape.type().orElse(SqlType.STRING));
      case PROTOBUF -> new ProtobufCodec(shape, registry, subject);
      case PROTOBUF_NOSR -> new PlainProtobufCodec(shape);
      case JSON_SR -> new JsonSrCodec(registry, subject);
      case AVRO -> new AvroCodec(shape, registry, subject);
    };
  }
}
