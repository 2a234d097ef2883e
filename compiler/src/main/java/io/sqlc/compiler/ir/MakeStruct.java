package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;
import java.util.List;

/** {@code STRUCT(a := x, …)}: a value for each field of the type, in its order. */
public record MakeStruct(List<TypedExpression> values, SqlType.Struct type, Span span)
    implements TypedExpression {
  public MakeStruct {
    values = List.copyOf(values);
    if (values.size() != type.fields().size()) {
      throw new IllegalArgumentException("a value for each field is needed");
    }
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitMakeStruct(this);
  }
}
