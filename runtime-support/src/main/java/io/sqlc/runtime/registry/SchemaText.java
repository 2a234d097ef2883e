package io.sqlc.runtime.registry;

import java.util.List;

/** A schema as it is written. */
public record SchemaText(SchemaKind kind, String text, List<SchemaReference> references) {
  public SchemaText {
    references = List.copyOf(references);
  }

  /** A schema that uses no other. */
  public static SchemaText of(SchemaKind kind, String text) {
    return new SchemaText(kind, text, List.of());
  }
}
