package io.sqlc.runtime.avro;

import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.SchemaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A registry in memory, whose ids count from 1. */
final class MemoryRegistry implements SchemaRegistry {
  private final List<RegisteredSchema> schemas = new ArrayList<>();

  int add(String avro) {
    return register("t-value", SchemaText.of(SchemaKind.AVRO, avro)).id();
  }

  @Override
  public Optional<RegisteredSchema> byId(int id) {
    return id >= 1 && id <= schemas.size() ? Optional.of(schemas.get(id - 1)) : Optional.empty();
  }

  @Override
  public Optional<RegisteredSchema> latest(String subject) {
    return schemas.stream().filter(s -> s.subject().equals(subject)).reduce((a, b) -> b);
  }

  @Override
  public RegisteredSchema register(String subject, SchemaText schema) {
    RegisteredSchema made =
        new RegisteredSchema(schemas.size() + 1, subject, schemas.size() + 1, schema, Map.of());
    schemas.add(made);
    return made;
  }
}
