package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.ExpressionRewriter;
import io.sqlc.compiler.ir.TypedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Makes expressions read the columns of a node. Names are the same throughout a query, but
 * re-keying and joins change what is key and what is value.
 */
final class InputColumns extends ExpressionRewriter {
  private final Schema schema;

  private InputColumns(Schema schema) {
    this.schema = schema;
  }

  static InputColumns of(PlanNode input) {
    return new InputColumns(input.schema());
  }

  TypedExpression bind(TypedExpression expression) {
    return rewrite(expression);
  }

  @Override
  protected @Nullable TypedExpression replacement(TypedExpression expression) {
    if (!(expression instanceof ColumnValue value)) {
      return null;
    }
    String name = value.column().name();
    return new ColumnValue(
        schema
            .column(name)
            .orElseThrow(() -> new IllegalStateException("no column " + name + " in " + schema)),
        value.span());
  }
}
