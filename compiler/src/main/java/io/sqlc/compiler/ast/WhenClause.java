package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code WHEN condition THEN result}.
 *
 * @param condition the condition, or the operand of a simple CASE
 * @param result the result
 * @param span where it stands
 */
public record WhenClause(Expression condition, Expression result, Span span) implements Node {
  public WhenClause {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(span, "span");
  }
}
