package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.ir.TypedExpression;

/** A column of a node's output and how it is computed from the node's input. */
public record Assignment(Column target, TypedExpression value) {
  public Assignment {
    if (!target.type().equals(value.type())) {
      throw new IllegalArgumentException(target + " cannot hold " + value.type());
    }
  }
}
