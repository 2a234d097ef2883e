package io.sqlc.runtime.registry;

import org.apache.kafka.common.serialization.Serializer;

/** A serializer whose schema a registry keeps. */
public interface RegisteredSerializer<T> extends Serializer<T> {

  /**
   * Registers the schema of its records, or looks it up, once. A job calls this before it starts;
   * where nobody has, the first record does.
   *
   * @throws SchemaRegistryException if the registry cannot be asked or refuses
   */
  void register();

  /** Whether it asks the registry at all; one around another may not. */
  default boolean usesRegistry() {
    return true;
  }
}
