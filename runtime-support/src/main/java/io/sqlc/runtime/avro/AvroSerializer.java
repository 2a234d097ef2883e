package io.sqlc.runtime.avro;

import io.sqlc.runtime.registry.RegisteredSerializer;
import io.sqlc.runtime.registry.RegistrySerializer;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.SchemaText;
import io.sqlc.runtime.registry.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Writes keys or values of a topic in AVRO, with a schema that is registered. */
public abstract class AvroSerializer<T> implements RegistrySerializer<T> {
  private final String schema;

  /**
   * For subclasses.
   *
   * @param schema the text of the schema to register and to write by
   */
  protected AvroSerializer(String schema) {
    this.schema = schema;
  }

  /** Writes the value. */
  protected abstract void write(T value, AvroWriter out) throws IOException;

  @Override
  public final byte @Nullable [] serialize(@Nullable String topic, @Nullable T value) {
    throw new IllegalStateException("not given a registry");
  }

  @Override
  public final RegisteredSerializer<T> with(SchemaRegistry registry, String subject) {
    return new Writing<>(this, registry, subject);
  }

  /** Writes bare values by the method that writes them. */
  public static <T> AvroSerializer<T> of(String schema, AvroConsumer<T> value) {
    return new AvroSerializer<>(schema) {
      @Override
      protected void write(T bare, AvroWriter out) throws IOException {
        value.accept(out, bare);
      }
    };
  }

  /** With a registry. Any number of threads may use it: each has a writer of its own. */
  private static final class Writing<T> implements RegisteredSerializer<T> {
    private final AvroSerializer<T> value;
    private final SchemaRegistry registry;
    private final String subject;
    private final ThreadLocal<AvroWriter> writers;
    private volatile byte @Nullable [] head;

    Writing(AvroSerializer<T> value, SchemaRegistry registry, String subject) {
      this.value = value;
      this.registry = registry;
      this.subject = subject;
      Schema parsed = AvroSchemas.parse(value.schema);
      this.writers =
          ThreadLocal.withInitial(() -> new AvroWriter(AvroNode.of(parsed), new AvroDefaults()));
    }

    @Override
    public void register() {
      head();
    }

    private byte[] head() {
      byte[] known = head;
      if (known == null) {
        SchemaText text = SchemaText.of(SchemaKind.AVRO, value.schema);
        known = WireFormat.header(registry.register(subject, text).id());
        head = known;
      }
      return known;
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable T row) {
      if (row == null) {
        return null;
      }
      AvroWriter out = writers.get();
      try {
        out.open(head());
        value.write(row, out);
        return out.toBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
