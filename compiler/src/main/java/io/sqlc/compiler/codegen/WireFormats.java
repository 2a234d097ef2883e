package io.sqlc.compiler.codegen;

import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.topology.SourceUse;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The formats of a job's topics, each made when the first topic asks for it. */
final class WireFormats {
  private final Map<Format, Supplier<WireFormat>> known = new EnumMap<>(Format.class);
  private final JsonFormat ofJson;
  private final Map<Format, WireFormat> used = new EnumMap<>(Format.class);

  WireFormats(GeneratedTypes generated, JavaTypes types, JsonCode json, SourceUse use) {
    ofJson = new JsonFormat(generated, json, use);
    known.put(Format.KAFKA, KafkaCode::new);
    known.put(Format.JSON, () -> ofJson);
    known.put(Format.AVRO, () -> new AvroFormat(generated, types));
    known.put(Format.DELIMITED, () -> new DelimitedFormat(generated, types));
    known.put(Format.JSON_SR, () -> new JsonSrFormat(ofJson));
    ProtobufFormat protobuf = new ProtobufFormat(generated, types);
    known.put(Format.PROTOBUF, () -> protobuf);
    known.put(Format.PROTOBUF_NOSR, () -> protobuf);
    used.put(Format.JSON, ofJson);
  }

  WireFormat of(Format format) {
    Supplier<WireFormat> make = known.get(format);
    if (make == null) {
      throw new IllegalStateException("no code for the format " + format);
    }
    return used.computeIfAbsent(format, same -> make.get());
  }

  /** The JSON format. */
  JsonFormat json() {
    return ofJson;
  }

  /** Those that some topic of the job is in. */
  Stream<WireFormat> used() {
    return used.values().stream().distinct();
  }
}
