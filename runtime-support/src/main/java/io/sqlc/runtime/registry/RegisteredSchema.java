package io.sqlc.runtime.registry;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A schema in a registry.
 *
 * @param id what records name it by
 * @param subject where it was looked up; empty where it was looked up by id
 * @param version its version in the subject; 0 where it was looked up by id
 * @param imports the texts of all schemas that it uses, those that they use included, by the name
 *     of the reference
 */
public record RegisteredSchema(
    int id, String subject, int version, SchemaText schema, Map<String, String> imports) {
  public RegisteredSchema {
    imports = Collections.unmodifiableMap(new TreeMap<>(imports));
  }

  /** The language it is written in. */
  public SchemaKind kind() {
    return schema.kind();
  }

  /** How it is written. */
  public String text() {
    return schema.text();
  }
}
