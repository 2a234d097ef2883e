package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * A name.
 *
 * @param text the name as it counts: in upper case, unless it was quoted
 * @param quoted whether it was written in quotes
 * @param span where it stands
 */
public record Identifier(String text, boolean quoted, Span span) implements Node {
  public Identifier {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(span, "span");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty name");
    }
  }

  /** The name as it must be written in SQL: in backquotes where that is needed. */
  @Override
  public String toString() {
    return SqlNames.quoteIfNeeded(text);
  }
}
