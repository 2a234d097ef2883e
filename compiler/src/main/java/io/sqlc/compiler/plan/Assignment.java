package io.sqlc.compiler.plan;

import io.sqlc.compiler.analysis.type.CastRules;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.ir.TypedExpression;

/**
 * A column of a node's output and how it is computed from the node's input. The value has the
 * column's type, or is a DECIMAL that keeps its own scale in a wider one.
 */
public record Assignment(Column target, TypedExpression value) {
  public Assignment {
    if (!CastRules.canInsert(value.type(), target.type())) {
      throw new IllegalArgumentException(target + " cannot hold " + value.type());
    }
  }
}
