package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code key := value} of a MAP.
 *
 * @param key the key
 * @param value the value
 * @param span where it stands
 */
public record MapEntry(Expression key, Expression value, Span span) implements Node {
  public MapEntry {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }
}
