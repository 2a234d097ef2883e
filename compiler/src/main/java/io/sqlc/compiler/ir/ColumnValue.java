package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/** The value of a column of the row at hand, named as in the schema of the node that is read. */
public record ColumnValue(Column column, Span span) implements TypedExpression {

  @Override
  public SqlType type() {
    return column.type();
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitColumnValue(this);
  }
}
