package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code UNDEFINE name}.
 *
 * @param name the variable; its text keeps its case
 * @param span where it stands
 */
public record UndefineVariable(Identifier name, Span span) implements Statement {
  public UndefineVariable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitUndefineVariable(this);
  }
}
