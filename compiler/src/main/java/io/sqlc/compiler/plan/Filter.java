package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.TypedExpression;

/**
 * WHERE: keeps the rows for which the predicate is exactly TRUE; rows with a null value never pass.
 */
public record Filter(PlanNode input, TypedExpression predicate) implements PlanNode {
  public Filter {
    if (predicate.type() != SqlType.BOOLEAN) {
      throw new IllegalArgumentException("a predicate must be BOOLEAN, not " + predicate.type());
    }
  }

  @Override
  public Schema schema() {
    return input.schema();
  }

  @Override
  public DataSource.Kind kind() {
    return input.kind();
  }

  @Override
  public <R> R accept(PlanVisitor<R> visitor) {
    return visitor.visitFilter(this);
  }
}
