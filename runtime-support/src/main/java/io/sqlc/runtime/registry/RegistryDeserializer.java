package io.sqlc.runtime.registry;

import org.apache.kafka.common.serialization.Deserializer;

/** A deserializer that needs the registry: only what {@link #with} gives can read. */
public interface RegistryDeserializer<T> extends Deserializer<T> {

  /** This deserializer with a registry, for the records of a subject. */
  Deserializer<T> with(SchemaRegistry registry, String subject);
}
