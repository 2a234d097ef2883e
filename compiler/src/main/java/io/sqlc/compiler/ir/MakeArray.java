package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;
import java.util.List;

/** {@code ARRAY[…]}; elements have one type. */
public record MakeArray(List<TypedExpression> elements, SqlType.Array type, Span span)
    implements TypedExpression {
  public MakeArray {
    elements = List.copyOf(elements);
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitMakeArray(this);
  }
}
