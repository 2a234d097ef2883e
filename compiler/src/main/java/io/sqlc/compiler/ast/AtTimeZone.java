package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code value AT TIME ZONE 'zone'}.
 *
 * @param value the time
 * @param zone the zone
 * @param span where it stands
 */
public record AtTimeZone(Expression value, StringLiteral zone, Span span) implements Expression {
  public AtTimeZone {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitAtTimeZone(this);
  }
}
