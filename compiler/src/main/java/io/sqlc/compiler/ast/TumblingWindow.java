package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code TUMBLING (SIZE …)}.
 *
 * @param size the size
 * @param retention how long it is kept, or null
 * @param grace the grace period, or null
 * @param span where it stands
 */
public record TumblingWindow(
    DurationLiteral size,
    @Nullable DurationLiteral retention,
    @Nullable DurationLiteral grace,
    Span span)
    implements WindowExpression {
  public TumblingWindow {
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(span, "span");
  }
}
