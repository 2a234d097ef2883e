package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code left JOIN right [WITHIN …] ON criteria}; chains lean to the left.
 *
 * @param type which join
 * @param left the left side
 * @param right the right side
 * @param within the WITHIN clause, or null
 * @param criteria the condition after ON
 * @param span where it stands
 */
public record Join(
    JoinType type,
    Relation left,
    Relation right,
    @Nullable JoinWithin within,
    Expression criteria,
    Span span)
    implements Relation {
  public Join {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(criteria, "criteria");
    Objects.requireNonNull(span, "span");
  }
}
