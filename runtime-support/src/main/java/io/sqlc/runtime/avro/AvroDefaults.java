package io.sqlc.runtime.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;

/**
 * What is written for fields of a schema that the columns do not have: their default, else null
 * where they may be null.
 */
final class AvroDefaults {
  private final IdentityHashMap<Schema.Field, byte[]> encoded = new IdentityHashMap<>();

  /** The encoded default of a record's field. */
  byte[] of(AvroNode record, int field) {
    return encoded.computeIfAbsent(record.schema().getFields().get(field), AvroDefaults::encode);
  }

  private static byte[] encode(Schema.Field field) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      if (field.hasDefaultValue()) {
        new GenericDatumWriter<Object>(field.schema())
            .write(GenericData.get().getDefaultValue(field), encoder);
      } else if (field.schema().isNullable()) {
        new GenericDatumWriter<Object>(field.schema()).write(null, encoder);
      } else {
        throw new SerializationException(
            "the field "
                + field.name()
                + " of the schema has no default, and there is no column for it");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
