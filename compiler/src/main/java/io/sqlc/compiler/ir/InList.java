package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;
import java.util.List;

/** {@code value IN (…)}: elements have the type of the value; a NULL value gives FALSE. */
public record InList(TypedExpression value, List<TypedExpression> elements, Span span)
    implements TypedExpression {
  public InList {
    elements = List.copyOf(elements);
  }

  @Override
  public SqlType type() {
    return SqlType.BOOLEAN;
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitInList(this);
  }
}
