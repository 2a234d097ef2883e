package io.sqlc.compiler.ir;

/**
 * A total function over {@link TypedExpression}: a new node breaks every visitor until it is
 * handled.
 */
public interface TypedExpressionVisitor<R> {
  R visitAggregateCall(AggregateCall node);

  R visitArithmetic(Arithmetic node);

  R visitBetween(Between node);

  R visitCase(Case node);

  R visitCast(Cast node);

  R visitColumnValue(ColumnValue node);

  R visitComparison(Comparison node);

  R visitConstant(Constant node);

  R visitDistinctFrom(DistinctFrom node);

  R visitFunctionCall(FunctionCall node);

  R visitInList(InList node);

  R visitIsNull(IsNull node);

  R visitLambdaArgument(LambdaArgument node);

  R visitLambdaParameter(LambdaParameter node);

  R visitLike(Like node);

  R visitLogical(Logical node);

  R visitMakeArray(MakeArray node);

  R visitMakeMap(MakeMap node);

  R visitMakeStruct(MakeStruct node);

  R visitNegate(Negate node);

  R visitNot(Not node);

  R visitPrecomputed(Precomputed node);

  R visitStructField(StructField node);

  R visitSubscript(Subscript node);

  R visitTableCall(TableCall node);
}
