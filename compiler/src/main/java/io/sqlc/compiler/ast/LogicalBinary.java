package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * AND or OR over two or more terms. A chain such as {@code a AND b AND c} is one node, so that long
 * chains are no deep trees.
 *
 * @param operator AND or OR
 * @param terms the terms in order, two or more
 * @param span where it stands
 */
public record LogicalBinary(LogicalOperator operator, List<Expression> terms, Span span)
    implements Expression {
  public LogicalBinary {
    Objects.requireNonNull(operator, "operator");
    terms = List.copyOf(terms);
    Objects.requireNonNull(span, "span");
    if (terms.size() < 2) {
      throw new IllegalArgumentException(operator + " of fewer than two terms");
    }
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitLogicalBinary(this);
  }
}
