package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code name := value} of a STRUCT.
 *
 * @param name the name
 * @param value the value
 * @param span where it stands
 */
public record StructField(Identifier name, Expression value, Span span) implements Node {
  public StructField {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }
}
