package io.sqlc.runtime.registry;

import java.util.Optional;

/** Stands where a job was given no registry. */
enum NoRegistry implements SchemaRegistry {
  INSTANCE;

  @Override
  public Optional<RegisteredSchema> byId(int id) {
    throw missing();
  }

  @Override
  public Optional<RegisteredSchema> latest(String subject) {
    throw missing();
  }

  @Override
  public RegisteredSchema register(String subject, SchemaText schema) {
    throw missing();
  }

  private static SchemaRegistryException missing() {
    return new SchemaRegistryException(
        "no schema registry is configured\n  set schema.registry.url=http://HOST:PORT");
  }
}
