package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code struct->*}: all fields of a struct as columns.
 *
 * @param struct the struct
 * @param span where it stands
 */
public record AllFields(Expression struct, Span span) implements SelectItem {
  public AllFields {
    Objects.requireNonNull(struct, "struct");
    Objects.requireNonNull(span, "span");
  }
}
