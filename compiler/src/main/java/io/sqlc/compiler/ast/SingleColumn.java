package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code expression [[AS] alias]}.
 *
 * @param expression what is computed
 * @param alias its name, or null
 * @param span where it stands
 */
public record SingleColumn(Expression expression, @Nullable Identifier alias, Span span)
    implements SelectItem {
  public SingleColumn {
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(span, "span");
  }
}
