package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code MAP<key, value>}.
 *
 * @param key the type of the keys
 * @param value the type of the values
 * @param span where it stands
 */
public record MapType(TypeNode key, TypeNode value, Span span) implements TypeNode {
  public MapType {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }
}
