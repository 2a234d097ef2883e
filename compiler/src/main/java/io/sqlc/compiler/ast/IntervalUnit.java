package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bare unit such as {@code DAYS}, an argument of a function.
 *
 * @param unit the unit
 * @param span where it stands
 */
public record IntervalUnit(DurationUnit unit, Span span) implements Expression {
  public IntervalUnit {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitIntervalUnit(this);
  }
}
