package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.Registries;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.SchemaText;
import io.sqlc.samples.conformance.ConformanceCase.KnownTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schema registry of one case, in memory: what the case says of its topics, under the ids that
 * it gives or else counted on. For one thread at a time.
 */
final class CaseRegistry implements SchemaRegistry {
  private final List<RegisteredSchema> schemas = new ArrayList<>();
  private int lastId;

  /**
   * The registry of a case.
   *
   * @param declared how many schemas the declarations of the case register before
   */
  CaseRegistry(List<KnownTopic> topics, int declared) {
    lastId = declared;
    for (KnownTopic topic : topics) {
      add(topic, "key", Registries.keySubject(topic.name()), topic.keyFormat());
      add(topic, "value", Registries.valueSubject(topic.name()), topic.valueFormat());
    }
  }

  private void add(KnownTopic topic, String side, String subject, Optional<String> format) {
    JsonNode schema = topic.json().path(side + "Schema");
    if (schema.isMissingNode() || schema.isNull()) {
      return;
    }
    SchemaKind kind = kind(format, schema);
    String text = kind == SchemaKind.PROTOBUF ? schema.asText() : schema.toString();
    JsonNode given = topic.json().path(side + "SchemaId");
    int id = given.isMissingNode() ? nextId() : given.asInt();
    Map<String, String> imports = new HashMap<>();
    for (JsonNode reference : topic.json().path(side + "SchemaReferences")) {
      JsonNode imported = reference.path("schema");
      imports.put(
          reference.path("name").asText(),
          imported.isTextual() ? imported.asText() : imported.toString());
    }
    schemas.add(new RegisteredSchema(id, subject, 1, SchemaText.of(kind, text), imports));
  }

  private static SchemaKind kind(Optional<String> format, JsonNode schema) {
    if (format.isPresent()) {
      return format.get().startsWith("JSON")
          ? SchemaKind.JSON
          : SchemaKind.named(format.get()).orElse(SchemaKind.AVRO);
    }
    if (schema.isTextual() && schema.asText().contains("message")) {
      return SchemaKind.PROTOBUF;
    }
    return schema.has("properties") ? SchemaKind.JSON : SchemaKind.AVRO;
  }

  private int nextId() {
    do {
      lastId++;
    } while (byId(lastId).isPresent());
    return lastId;
  }

  /** Everything that is registered now. */
  List<RegisteredSchema> schemas() {
    return List.copyOf(schemas);
  }

  @Override
  public Optional<RegisteredSchema> byId(int id) {
    return schemas.stream().filter(schema -> schema.id() == id).findFirst();
  }

  @Override
  public Optional<RegisteredSchema> latest(String subject) {
    return schemas.stream()
        .filter(schema -> schema.subject().equals(subject))
        .reduce((earlier, later) -> later);
  }

  @Override
  public RegisteredSchema register(String subject, SchemaText schema) {
    Optional<RegisteredSchema> same =
        schemas.stream()
            .filter(known -> known.subject().equals(subject) && known.schema().equals(schema))
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    int version = latest(subject).map(RegisteredSchema::version).orElse(0) + 1;
    RegisteredSchema made = new RegisteredSchema(nextId(), subject, version, schema, Map.of());
    schemas.add(made);
    return made;
  }
}
