package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code ARRAY<element>}.
 *
 * @param element the type of the elements
 * @param span where it stands
 */
public record ArrayType(TypeNode element, Span span) implements TypeNode {
  public ArrayType {
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(span, "span");
  }
}
