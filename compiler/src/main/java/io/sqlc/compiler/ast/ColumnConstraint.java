package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * KEY, PRIMARY KEY, HEADERS or HEADER('name').
 *
 * @param kind which of them
 * @param headerName the name in HEADER; null for all others
 * @param span where it stands
 */
public record ColumnConstraint(ConstraintKind kind, @Nullable String headerName, Span span)
    implements Node {
  public ColumnConstraint {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    if ((kind == ConstraintKind.HEADER) != (headerName != null)) {
      throw new IllegalArgumentException("only HEADER has a name, and always");
    }
  }

  /**
   * The name in HEADER.
   *
   * @throws IllegalStateException for other kinds
   */
  public String requireHeaderName() {
    if (headerName == null) {
      throw new IllegalStateException(kind + " has no name");
    }
    return headerName;
  }
}
