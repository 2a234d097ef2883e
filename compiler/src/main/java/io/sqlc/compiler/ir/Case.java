package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A searched CASE, lazily evaluated. All branches have the type of the whole; no ELSE is NULL. Only
 * the ELSE may be left of it: what fails in there then still fails what is around the CASE.
 */
public record Case(
    List<WhenThen> branches, @Nullable TypedExpression otherwise, SqlType type, Span span)
    implements TypedExpression {
  public Case {
    branches = List.copyOf(branches);
  }

  /** One branch. */
  public record WhenThen(TypedExpression condition, TypedExpression result) {}

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitCase(this);
  }
}
