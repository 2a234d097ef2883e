package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.source.Span;

/**
 * A property's value as it was given.
 *
 * @param value what it says
 * @param name where the property's name stands
 * @param span where the value stands
 */
public record Given<T>(T value, Span name, Span span) {

  /** The same place with what its value stands for. */
  <R> Given<R> as(R other) {
    return new Given<>(other, name, span);
  }
}
