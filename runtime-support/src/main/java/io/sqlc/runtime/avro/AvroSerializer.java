package io.sqlc.runtime.avro;

import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.RegisteredSerializer;
import io.sqlc.runtime.registry.RegistrySerializer;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.SchemaRegistryException;
import io.sqlc.runtime.registry.SchemaText;
import io.sqlc.runtime.registry.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Writes keys or values of a topic in AVRO: with a schema that it registers, or with one that is
 * registered already.
 */
public abstract class AvroSerializer<T> implements RegistrySerializer<T> {
  private final String schema;
  private final OptionalInt schemaId;

  /**
   * For subclasses.
   *
   * @param schema the text of the schema to register and to write by
   */
  protected AvroSerializer(String schema) {
    this(schema, OptionalInt.empty());
  }

  /**
   * For subclasses.
   *
   * @param schema the text of the schema to write by, as the compiler knew it
   * @param schemaId its id in the registry
   */
  protected AvroSerializer(String schema, int schemaId) {
    this(schema, OptionalInt.of(schemaId));
  }

  private AvroSerializer(String schema, OptionalInt schemaId) {
    this.schema = schema;
    this.schemaId = schemaId;
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
    return new Bare<>(schema, OptionalInt.empty(), value);
  }

  /** Writes bare values, by the method that writes them, with a schema of the registry. */
  public static <T> AvroSerializer<T> of(String schema, int schemaId, AvroConsumer<T> value) {
    return new Bare<>(schema, OptionalInt.of(schemaId), value);
  }

  private static final class Bare<T> extends AvroSerializer<T> {
    private final AvroConsumer<T> value;

    Bare(String schema, OptionalInt schemaId, AvroConsumer<T> value) {
      super(schema, schemaId);
      this.value = value;
    }

    @Override
    protected void write(T bare, AvroWriter out) throws IOException {
      value.accept(out, bare);
    }
  }

  /** What all messages begin with, and what they are written along. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Target(byte[] head, AvroNode schema) {}

  private Target target(SchemaRegistry registry, String subject) {
    if (schemaId.isEmpty()) {
      SchemaText text = SchemaText.of(SchemaKind.AVRO, schema);
      byte[] head = WireFormat.header(registry.register(subject, text).id());
      return new Target(head, AvroNode.of(AvroSchemas.parse(schema)));
    }
    RegisteredSchema found = registry.required(schemaId.getAsInt(), SchemaKind.AVRO);
    RegisteredSchema compiled =
        new RegisteredSchema(
            found.id(), subject, 0, SchemaText.of(SchemaKind.AVRO, schema), found.imports());
    Schema parsed = AvroSchemas.parse(found);
    if (!parsed.equals(AvroSchemas.parse(compiled))) {
      throw new SchemaRegistryException(
          "the schema "
              + found.id()
              + " of the registry is not the one that the job was compiled with"
              + "\n  pull the schemas from this registry and compile the job again");
    }
    return new Target(WireFormat.header(found.id()), AvroNode.of(parsed));
  }

  /** With a registry. Any number of threads may use it: each has a writer of its own. */
  private static final class Writing<T> implements RegisteredSerializer<T> {
    private final AvroSerializer<T> value;
    private final SchemaRegistry registry;
    private final String subject;
    private final ThreadLocal<AvroWriter> writers =
        ThreadLocal.withInitial(() -> new AvroWriter(target().schema(), new AvroDefaults()));
    private volatile @Nullable Target target;

    Writing(AvroSerializer<T> value, SchemaRegistry registry, String subject) {
      this.value = value;
      this.registry = registry;
      this.subject = subject;
    }

    @Override
    public void register() {
      target();
    }

    /** Two threads that come here at once do the same: the registry registers a schema once. */
    private Target target() {
      Target known = target;
      if (known == null) {
        known = value.target(registry, subject);
        target = known;
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
        out.open(target().head());
        value.write(row, out);
        return out.toBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
