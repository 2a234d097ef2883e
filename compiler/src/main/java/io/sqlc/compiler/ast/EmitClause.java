package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code EMIT CHANGES} or {@code EMIT FINAL}.
 *
 * @param kind which of them
 * @param span where it stands
 */
public record EmitClause(EmitKind kind, Span span) implements Node {
  public EmitClause {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
  }
}
