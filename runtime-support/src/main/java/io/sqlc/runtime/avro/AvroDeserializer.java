package io.sqlc.runtime.avro;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.RegistryDeserializer;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.WireFormat;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads keys or values of a topic in AVRO, whatever schema each was written with. */
public abstract class AvroDeserializer<T> implements RegistryDeserializer<T> {

  /** For subclasses. */
  protected AvroDeserializer() {}

  /** Reads the value that {@code in} stands on. */
  protected abstract @Nullable T read(AvroReader in) throws IOException;

  @Override
  public final @Nullable T deserialize(@Nullable String topic, byte @Nullable [] message) {
    throw new IllegalStateException("not given a registry");
  }

  @Override
  public final Deserializer<T> with(SchemaRegistry registry, String subject) {
    return new Reading<>(this, registry);
  }

  /** Reads bare values by the method that reads them. */
  public static <T> AvroDeserializer<T> of(AvroFunction<AvroReader, @Nullable T> value) {
    return new AvroDeserializer<>() {
      @Override
      protected @Nullable T read(AvroReader in) throws IOException {
        return value.apply(in);
      }
    };
  }

  /** With a registry. Any number of threads may use it: each has a reader of its own. */
  private static final class Reading<T> implements Deserializer<T> {
    private final AvroDeserializer<T> value;
    private final SchemaRegistry registry;
    private final Map<Integer, AvroNode> schemas = new ConcurrentHashMap<>();
    private final ThreadLocal<AvroReader> readers = ThreadLocal.withInitial(AvroReader::new);

    Reading(AvroDeserializer<T> value, SchemaRegistry registry) {
      this.value = value;
      this.registry = registry;
    }

    @Override
    public @Nullable T deserialize(@Nullable String topic, byte @Nullable [] message) {
      if (message == null) {
        return null;
      }
      int id = WireFormat.schemaId(message);
      AvroNode schema = schemas.get(id);
      if (schema == null) {
        schema = schema(id);
        schemas.put(id, schema);
      }
      AvroReader in = readers.get();
      try {
        in.open(schema, message, WireFormat.HEADER_LENGTH);
        return value.read(in);
      } catch (IOException
          | AvroRuntimeException
          | IndexOutOfBoundsException
          | UnsupportedOperationException e) {
        throw new UnreadableRecordException(
            Reason.MALFORMED, "the bytes are not what schema " + id + " says");
      } catch (StackOverflowError e) {
        throw new UnreadableRecordException(Reason.MALFORMED, "values are nested too deeply");
      }
    }

    private AvroNode schema(int id) {
      RegisteredSchema found =
          registry
              .byId(id)
              .orElseThrow(
                  () ->
                      new UnreadableRecordException(
                          Reason.NO_SCHEMA, "the registry has no schema " + id));
      if (found.kind() != SchemaKind.AVRO) {
        throw new UnreadableRecordException(
            Reason.NO_SCHEMA, "schema " + id + " is " + found.kind() + ", not AVRO");
      }
      return AvroNode.of(AvroSchemas.parse(found));
    }
  }
}
