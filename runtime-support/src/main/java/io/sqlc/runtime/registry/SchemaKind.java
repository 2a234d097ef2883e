package io.sqlc.runtime.registry;

import java.util.Optional;

/** The languages of schemas that a registry keeps; the names are the registry's own. */
public enum SchemaKind {
  AVRO,
  JSON,
  PROTOBUF;

  /** The kind of this name; a registry that names none means AVRO. */
  public static Optional<SchemaKind> named(String name) {
    for (SchemaKind kind : values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
