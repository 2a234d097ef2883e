package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/**
 * A call of a table function, as a value of each row that it gives.
 *
 * @param rows the call; its type is an array of the rows' values
 */
public record TableCall(FunctionCall rows, SqlType type) implements TypedExpression {
  public TableCall {
    if (!rows.type().equals(new SqlType.Array(type))) {
      throw new IllegalArgumentException("rows of " + type + " by " + rows.type());
    }
  }

  /** A call that gives rows of the type. */
  public static TableCall of(FunctionCall call) {
    FunctionCall rows =
        new FunctionCall(
            call.name(),
            call.overload(),
            call.inputs(),
            call.settings(),
            call.arguments(),
            new SqlType.Array(call.type()),
            call.span());
    return new TableCall(rows, call.type());
  }

  @Override
  public Span span() {
    return rows.span();
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitTableCall(this);
  }
}
