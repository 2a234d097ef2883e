package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code WITHIN size} or {@code WITHIN (before, after)}, with its grace period.
 *
 * @param before how much earlier the right row may be
 * @param after how much later the right row may be
 * @param grace the grace period, or null
 * @param span where it stands
 */
public record JoinWithin(
    DurationLiteral before, DurationLiteral after, @Nullable DurationLiteral grace, Span span)
    implements Node {
  public JoinWithin {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(span, "span");
  }
}
