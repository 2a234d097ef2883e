package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.time.Duration;
import java.util.Objects;

/**
 * {@code 10 SECONDS}.
 *
 * @param amount how many; not negative
 * @param unit of what
 * @param span where it stands
 */
public record DurationLiteral(long amount, DurationUnit unit, Span span) implements Node {
  public DurationLiteral {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(span, "span");
    unit.duration(amount);
  }

  /** The length of time. */
  public Duration toDuration() {
    return unit.duration(amount);
  }
}
