package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * A type given by its name: a primitive one or one made by CREATE TYPE.
 *
 * @param name the name
 * @param span where it stands
 */
public record NamedType(Identifier name, Span span) implements TypeNode {
  public NamedType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(span, "span");
  }
}
