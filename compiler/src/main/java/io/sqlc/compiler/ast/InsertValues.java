package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT INTO … VALUES}.
 *
 * @param target the stream or table that the row goes to
 * @param columns the columns; empty when none are listed
 * @param values the values
 * @param span where it stands
 */
public record InsertValues(
    Identifier target, List<Identifier> columns, List<Expression> values, Span span)
    implements Statement {
  public InsertValues {
    Objects.requireNonNull(target, "target");
    columns = List.copyOf(columns);
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitInsertValues(this);
  }
}
