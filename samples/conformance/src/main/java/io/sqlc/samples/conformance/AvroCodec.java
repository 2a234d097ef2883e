package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * The AVRO format by Avro's generic reader and writer: written with the topic's registered schema,
 * or where there is none with one made of the columns; read with the schema whose id the bytes say.
 */
final class AvroCodec implements Codec {
  private final SideShape shape;
  private final CaseRegistry registry;
  private final String subject;

  AvroCodec(SideShape shape, CaseRegistry registry, String subject) {
    this.shape = shape;
    this.registry = registry;
    this.subject = subject;
  }

  @Override
  public byte[] encode(JsonText value) {
    RegisteredSchema registered = registry.latest(subject).orElseGet(this::registerColumns);
    Schema schema = parse(registered.text());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(registered.id()).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new GenericDatumWriter<>(schema).write(AvroValues.toAvro(value.node(), schema), encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AvroRuntimeException | ClassCastException e) {
      throw new CaseFailure(
          FailureKind.NO_CODEC, "cannot write " + value.text() + " as " + schema + ": " + e);
    }
    return bytes.toByteArray();
  }

  private RegisteredSchema registerColumns() {
    SqlType type =
        shape
            .type()
            .orElseThrow(
                () -> new CaseFailure(FailureKind.NO_CODEC, "no schema is known of " + subject));
    String text = AvroValues.schema(type, "Row").toString();
    return registry.register(subject, SchemaText.of(SchemaKind.AVRO, text));
  }

  @Override
  public JsonNode decode(byte[] bytes) {
    if (bytes.length < 5 || bytes[0] != 0) {
      throw new CaseFailure(FailureKind.WRONG_RESULT, "no schema id before the Avro of " + subject);
    }
    int id = ByteBuffer.wrap(bytes).getInt(1);
    RegisteredSchema registered =
        registry
            .byId(id)
            .orElseThrow(
                () -> new CaseFailure(FailureKind.WRONG_RESULT, "nobody registered schema " + id));
    Schema schema = parse(registered.text());
    try {
      Object value =
          new GenericDatumReader<>(schema)
              .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
      return AvroValues.toJson(value, schema);
    } catch (IOException | RuntimeException e) {
      throw new CaseFailure(
          FailureKind.WRONG_RESULT, bytes.length + " bytes are not what schema " + id + " says");
    }
  }

  private static Schema parse(String text) {
    return new Schema.Parser().setValidateDefaults(false).parse(text);
  }
}
