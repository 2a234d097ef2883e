package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement that only an interactive server understands; what it says is in the text of its span.
 *
 * @param kind which statement
 * @param span where it stands
 */
public record InteractiveStatement(InteractiveKind kind, Span span) implements Statement {
  public InteractiveStatement {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitInteractiveStatement(this);
  }
}
