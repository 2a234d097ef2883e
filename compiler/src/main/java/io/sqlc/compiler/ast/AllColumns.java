package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code *} or {@code source.*}.
 *
 * @param qualifier the source, or null for all
 * @param span where it stands
 */
public record AllColumns(@Nullable Identifier qualifier, Span span) implements SelectItem {
  public AllColumns {
    Objects.requireNonNull(span, "span");
  }
}
