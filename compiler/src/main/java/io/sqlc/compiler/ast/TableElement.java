package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code name type [constraint]}: a column of CREATE STREAM, CREATE TABLE or ALTER.
 *
 * @param name the column
 * @param type its type
 * @param constraint its constraint, or null
 * @param span where it stands
 */
public record TableElement(
    Identifier name, TypeNode type, @Nullable ColumnConstraint constraint, Span span)
    implements Node {
  public TableElement {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(span, "span");
  }
}
