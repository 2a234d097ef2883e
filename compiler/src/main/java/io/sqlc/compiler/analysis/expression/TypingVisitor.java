package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.ast.ArithmeticBinary;
import io.sqlc.compiler.ast.ArithmeticUnary;
import io.sqlc.compiler.ast.ArrayConstructor;
import io.sqlc.compiler.ast.AtTimeZone;
import io.sqlc.compiler.ast.Between;
import io.sqlc.compiler.ast.BooleanLiteral;
import io.sqlc.compiler.ast.Cast;
import io.sqlc.compiler.ast.ColumnReference;
import io.sqlc.compiler.ast.Comparison;
import io.sqlc.compiler.ast.Concat;
import io.sqlc.compiler.ast.DecimalLiteral;
import io.sqlc.compiler.ast.Dereference;
import io.sqlc.compiler.ast.DoubleLiteral;
import io.sqlc.compiler.ast.ExpressionVisitor;
import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.ast.InList;
import io.sqlc.compiler.ast.IntegerLiteral;
import io.sqlc.compiler.ast.IntervalUnit;
import io.sqlc.compiler.ast.IsDistinctFrom;
import io.sqlc.compiler.ast.IsNull;
import io.sqlc.compiler.ast.Lambda;
import io.sqlc.compiler.ast.Like;
import io.sqlc.compiler.ast.LogicalBinary;
import io.sqlc.compiler.ast.LongLiteral;
import io.sqlc.compiler.ast.MapConstructor;
import io.sqlc.compiler.ast.Not;
import io.sqlc.compiler.ast.NullLiteral;
import io.sqlc.compiler.ast.SearchedCase;
import io.sqlc.compiler.ast.SimpleCase;
import io.sqlc.compiler.ast.StringLiteral;
import io.sqlc.compiler.ast.StructConstructor;
import io.sqlc.compiler.ast.Subscript;
import io.sqlc.compiler.ast.TypeNode;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.function.Function;

/** Sends every kind of expression of one scope to the rules for its kind. */
final class TypingVisitor implements ExpressionVisitor<TypedExpression> {
  private final Scope scope;
  private final ArithmeticTyping arithmetic;
  private final ComparisonTyping comparisons;
  private final InListTyping lists;
  private final ConditionTyping conditions;
  private final CaseTyping cases;
  private final CollectionTyping collections;
  private final AccessTyping access;
  private final CastTyping casts;
  private final CallTyping calls;

  TypingVisitor(Scope scope, FunctionResolver functions, Function<TypeNode, SqlType> types) {
    this.scope = scope;
    Operands operands = new Operands(part -> part.accept(this));
    this.arithmetic = new ArithmeticTyping(operands);
    this.comparisons = new ComparisonTyping(operands, new TimeText(scope.clause()));
    this.lists = new InListTyping(operands);
    this.conditions = new ConditionTyping(operands);
    this.cases = new CaseTyping(operands, comparisons);
    this.collections = new CollectionTyping(operands);
    this.access = new AccessTyping(operands);
    this.casts = new CastTyping(operands, types);
    this.calls =
        new CallTyping(
            scope,
            functions,
            (part, inner) ->
                part.accept(
                    inner.equals(scope) ? this : new TypingVisitor(inner, functions, types)));
  }

  @Override
  public TypedExpression visitIntegerLiteral(IntegerLiteral node) {
    return LiteralTyping.integer(node);
  }

  @Override
  public TypedExpression visitLongLiteral(LongLiteral node) {
    return LiteralTyping.bigint(node);
  }

  @Override
  public TypedExpression visitDecimalLiteral(DecimalLiteral node) {
    return LiteralTyping.decimal(node);
  }

  @Override
  public TypedExpression visitDoubleLiteral(DoubleLiteral node) {
    return LiteralTyping.doubles(node);
  }

  @Override
  public TypedExpression visitStringLiteral(StringLiteral node) {
    return LiteralTyping.string(node);
  }

  @Override
  public TypedExpression visitBooleanLiteral(BooleanLiteral node) {
    return LiteralTyping.bool(node);
  }

  @Override
  public TypedExpression visitNullLiteral(NullLiteral node) {
    throw TypeErrors.untypedNull(node.span());
  }

  @Override
  public TypedExpression visitColumnReference(ColumnReference node) {
    return scope.resolve(node);
  }

  @Override
  public TypedExpression visitFunctionCall(FunctionCall node) {
    return calls.call(node);
  }

  @Override
  public TypedExpression visitCast(Cast node) {
    return casts.cast(node);
  }

  @Override
  public TypedExpression visitSearchedCase(SearchedCase node) {
    return cases.searched(node);
  }

  @Override
  public TypedExpression visitSimpleCase(SimpleCase node) {
    return cases.simple(node);
  }

  @Override
  public TypedExpression visitBetween(Between node) {
    return comparisons.between(node);
  }

  @Override
  public TypedExpression visitInList(InList node) {
    return lists.in(node);
  }

  @Override
  public TypedExpression visitLike(Like node) {
    return conditions.like(node);
  }

  @Override
  public TypedExpression visitIsNull(IsNull node) {
    return conditions.isNull(node);
  }

  @Override
  public TypedExpression visitIsDistinctFrom(IsDistinctFrom node) {
    return comparisons.distinctFrom(node);
  }

  @Override
  public TypedExpression visitComparison(Comparison node) {
    return comparisons.comparison(node);
  }

  @Override
  public TypedExpression visitLogicalBinary(LogicalBinary node) {
    return conditions.logical(node);
  }

  @Override
  public TypedExpression visitNot(Not node) {
    return conditions.not(node);
  }

  @Override
  public TypedExpression visitArithmeticBinary(ArithmeticBinary node) {
    return arithmetic.binary(node);
  }

  @Override
  public TypedExpression visitArithmeticUnary(ArithmeticUnary node) {
    return arithmetic.unary(node);
  }

  @Override
  public TypedExpression visitConcat(Concat node) {
    return calls.concat(node);
  }

  @Override
  public TypedExpression visitAtTimeZone(AtTimeZone node) {
    throw CallErrors.atTimeZone(node);
  }

  @Override
  public TypedExpression visitSubscript(Subscript node) {
    return access.subscript(node);
  }

  @Override
  public TypedExpression visitDereference(Dereference node) {
    return access.field(node);
  }

  @Override
  public TypedExpression visitArrayConstructor(ArrayConstructor node) {
    return collections.array(node);
  }

  @Override
  public TypedExpression visitMapConstructor(MapConstructor node) {
    return collections.map(node);
  }

  @Override
  public TypedExpression visitStructConstructor(StructConstructor node) {
    return collections.struct(node);
  }

  @Override
  public TypedExpression visitLambda(Lambda node) {
    throw CallErrors.lambdaHere(node);
  }

  @Override
  public TypedExpression visitIntervalUnit(IntervalUnit node) {
    return calls.unit(node);
  }
}
