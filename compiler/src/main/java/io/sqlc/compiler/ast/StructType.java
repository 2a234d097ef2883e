package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * {@code STRUCT<name type, …>}.
 *
 * @param fields the fields; may be empty
 * @param span where it stands
 */
public record StructType(List<StructTypeField> fields, Span span) implements TypeNode {
  public StructType {
    fields = List.copyOf(fields);
    Objects.requireNonNull(span, "span");
  }
}
