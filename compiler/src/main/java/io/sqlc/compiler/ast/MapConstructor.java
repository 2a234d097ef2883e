package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code MAP(key := value, …)}.
 *
 * @param entries the entries
 * @param span where it stands
 */
public record MapConstructor(List<MapEntry> entries, Span span) implements Expression {
  public MapConstructor {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("no entries");
    }
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitMapConstructor(this);
  }
}
