package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code SESSION (gap)}.
 *
 * @param gap the inactivity that ends a session
 * @param retention how long it is kept, or null
 * @param grace the grace period, or null
 * @param span where it stands
 */
public record SessionWindow(
    DurationLiteral gap,
    @Nullable DurationLiteral retention,
    @Nullable DurationLiteral grace,
    Span span)
    implements WindowExpression {
  public SessionWindow {
    Objects.requireNonNull(gap, "gap");
    Objects.requireNonNull(span, "span");
  }
}
