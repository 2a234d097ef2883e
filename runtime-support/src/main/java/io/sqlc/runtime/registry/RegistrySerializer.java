package io.sqlc.runtime.registry;

import org.apache.kafka.common.serialization.Serializer;

/** A serializer that needs the registry: only what {@link #with} gives can write. */
public interface RegistrySerializer<T> extends Serializer<T> {

  /** This serializer with a registry, for the records of a subject. */
  RegisteredSerializer<T> with(SchemaRegistry registry, String subject);
}
