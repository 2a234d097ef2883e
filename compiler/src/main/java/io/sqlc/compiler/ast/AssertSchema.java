package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code ASSERT [NOT EXISTS] SCHEMA}.
 *
 * @param exists whether it must exist, or must not
 * @param subject the subject, or null
 * @param id the id, or null
 * @param timeout how long to wait, or null
 * @param span where it stands
 */
public record AssertSchema(
    boolean exists,
    @Nullable Identifier subject,
    @Nullable Long id,
    @Nullable DurationLiteral timeout,
    Span span)
    implements Statement {
  public AssertSchema {
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitAssertSchema(this);
  }
}
