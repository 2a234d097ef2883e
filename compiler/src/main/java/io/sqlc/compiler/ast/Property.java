package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code name = value} in WITH.
 *
 * @param name the name; its text is in upper case, however it was written
 * @param value the value
 * @param span where it stands
 */
public record Property(Identifier name, Literal value, Span span) implements Node {
  public Property {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }
}
