package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;
import java.util.List;

/** {@code MAP(k := v, …)}; keys have one type and values have one type. */
public record MakeMap(List<Entry> entries, SqlType.Map type, Span span) implements TypedExpression {
  public MakeMap {
    entries = List.copyOf(entries);
  }

  /** One entry. */
  public record Entry(TypedExpression key, TypedExpression value) {}

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitMakeMap(this);
  }
}
