package io.sqlc.compiler.ast;

import org.jspecify.annotations.Nullable;

/**
 * A function of every kind of expression. There are no default methods, so that a new kind breaks
 * every visitor that lacks it at compile time.
 *
 * @param <R> what it gives
 */
public interface ExpressionVisitor<R extends @Nullable Object> {
  /** For {@link IntegerLiteral}. */
  R visitIntegerLiteral(IntegerLiteral node);

  /** For {@link LongLiteral}. */
  R visitLongLiteral(LongLiteral node);

  /** For {@link DecimalLiteral}. */
  R visitDecimalLiteral(DecimalLiteral node);

  /** For {@link DoubleLiteral}. */
  R visitDoubleLiteral(DoubleLiteral node);

  /** For {@link StringLiteral}. */
  R visitStringLiteral(StringLiteral node);

  /** For {@link BooleanLiteral}. */
  R visitBooleanLiteral(BooleanLiteral node);

  /** For {@link NullLiteral}. */
  R visitNullLiteral(NullLiteral node);

  /** For {@link ColumnReference}. */
  R visitColumnReference(ColumnReference node);

  /** For {@link FunctionCall}. */
  R visitFunctionCall(FunctionCall node);

  /** For {@link Cast}. */
  R visitCast(Cast node);

  /** For {@link SearchedCase}. */
  R visitSearchedCase(SearchedCase node);

  /** For {@link SimpleCase}. */
  R visitSimpleCase(SimpleCase node);

  /** For {@link Between}. */
  R visitBetween(Between node);

  /** For {@link InList}. */
  R visitInList(InList node);

  /** For {@link Like}. */
  R visitLike(Like node);

  /** For {@link IsNull}. */
  R visitIsNull(IsNull node);

  /** For {@link IsDistinctFrom}. */
  R visitIsDistinctFrom(IsDistinctFrom node);

  /** For {@link Comparison}. */
  R visitComparison(Comparison node);

  /** For {@link LogicalBinary}. */
  R visitLogicalBinary(LogicalBinary node);

  /** For {@link Not}. */
  R visitNot(Not node);

  /** For {@link ArithmeticBinary}. */
  R visitArithmeticBinary(ArithmeticBinary node);

  /** For {@link ArithmeticUnary}. */
  R visitArithmeticUnary(ArithmeticUnary node);

  /** For {@link Concat}. */
  R visitConcat(Concat node);

  /** For {@link AtTimeZone}. */
  R visitAtTimeZone(AtTimeZone node);

  /** For {@link Subscript}. */
  R visitSubscript(Subscript node);

  /** For {@link Dereference}. */
  R visitDereference(Dereference node);

  /** For {@link ArrayConstructor}. */
  R visitArrayConstructor(ArrayConstructor node);

  /** For {@link MapConstructor}. */
  R visitMapConstructor(MapConstructor node);

  /** For {@link StructConstructor}. */
  R visitStructConstructor(StructConstructor node);

  /** For {@link Lambda}. */
  R visitLambda(Lambda node);

  /** For {@link IntervalUnit}. */
  R visitIntervalUnit(IntervalUnit node);
}
