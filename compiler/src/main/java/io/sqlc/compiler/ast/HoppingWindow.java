package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code HOPPING (SIZE …, ADVANCE BY …)}.
 *
 * @param size the size
 * @param advance from one start to the next
 * @param retention how long it is kept, or null
 * @param grace the grace period, or null
 * @param span where it stands
 */
public record HoppingWindow(
    DurationLiteral size,
    DurationLiteral advance,
    @Nullable DurationLiteral retention,
    @Nullable DurationLiteral grace,
    Span span)
    implements WindowExpression {
  public HoppingWindow {
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(advance, "advance");
    Objects.requireNonNull(span, "span");
  }
}
