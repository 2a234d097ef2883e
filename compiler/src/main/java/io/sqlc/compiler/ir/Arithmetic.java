package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/**
 * Arithmetic on two operands of one type: the operands are already cast to INT, BIGINT or DOUBLE,
 * or are both DECIMAL (of any precision and scale), or both STRING for {@link Operator#ADD}. A NULL
 * operand gives NULL (except STRING, where it reads {@code null}: functions reference, note 1).
 */
public record Arithmetic(
    Operator operator, TypedExpression left, TypedExpression right, SqlType type, Span span)
    implements TypedExpression {

  /** The arithmetic operators. */
  public enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitArithmetic(this);
  }
}
