package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/**
 * A two-valued comparison: FALSE where an operand is NULL (types reference, section 4). Both
 * operands are of one type, decimals of any precision and scale apart.
 */
public record Comparison(Operator operator, TypedExpression left, TypedExpression right, Span span)
    implements TypedExpression {

  /** The comparison operators. */
  public enum Operator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  @Override
  public SqlType type() {
    return SqlType.BOOLEAN;
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitComparison(this);
  }
}
