package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code name type} of a STRUCT type.
 *
 * @param name the name
 * @param type the type
 * @param span where it stands
 */
public record StructTypeField(Identifier name, TypeNode type, Span span) implements Node {
  public StructTypeField {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(span, "span");
  }
}
