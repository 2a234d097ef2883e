package io.sqlc.compiler.catalog;

import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The registered schemas that are known when compiling. */
public record KnownSchemas(List<RegisteredSchema> schemas) {

  /** Where nothing is known. */
  public static final KnownSchemas NONE = new KnownSchemas(List.of());

  public KnownSchemas {
    schemas = List.copyOf(schemas);
  }

  /** The newest schema of a subject. */
  public Optional<RegisteredSchema> latest(String subject) {
    return schemas.stream()
        .filter(schema -> schema.subject().equals(subject))
        .max(Comparator.comparingInt(RegisteredSchema::version));
  }

  /** All known versions of a subject, newest first. */
  public List<RegisteredSchema> versions(String subject) {
    return schemas.stream()
        .filter(schema -> schema.subject().equals(subject))
        .sorted(Comparator.comparingInt(RegisteredSchema::version).reversed())
        .toList();
  }

  /** The schema with this id. */
  public Optional<RegisteredSchema> byId(int id) {
    return schemas.stream().filter(schema -> schema.id() == id).findFirst();
  }
}
