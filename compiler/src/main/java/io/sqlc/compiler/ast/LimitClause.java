package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code LIMIT rows}.
 *
 * @param rows how many rows; not negative
 * @param span where it stands
 */
public record LimitClause(int rows, Span span) implements Node {
  public LimitClause {
    Objects.requireNonNull(span, "span");
    if (rows < 0) {
      throw new IllegalArgumentException("negative: " + rows);
    }
  }
}
