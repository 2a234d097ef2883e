package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code DEFINE name = 'value'}.
 *
 * @param name the variable; its text keeps its case
 * @param value its value
 * @param span where it stands
 */
public record DefineVariable(Identifier name, StringLiteral value, Span span) implements Statement {
  public DefineVariable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitDefineVariable(this);
  }
}
