package io.sqlc.compiler.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies an expression and puts other expressions in the place of some of its parts. A part is
 * first offered to {@link #replacement}; where that has none, the part is rebuilt of its rewritten
 * parts. Types do not change.
 */
public abstract class ExpressionRewriter implements TypedExpressionVisitor<TypedExpression> {

  /** What stands for an expression, or null to look into its parts. */
  protected abstract @Nullable TypedExpression replacement(TypedExpression expression);

  /** What stands for an expression whose parts are rewritten already; itself unless overridden. */
  protected TypedExpression rebuilt(TypedExpression expression) {
    return expression;
  }

  /** The rewritten expression. */
  public final TypedExpression rewrite(TypedExpression expression) {
    TypedExpression replacement = replacement(expression);
    return replacement == null ? rebuilt(expression.accept(this)) : replacement;
  }

  private List<TypedExpression> rewrite(List<TypedExpression> expressions) {
    return expressions.stream().map(this::rewrite).toList();
  }

  @Override
  public final TypedExpression visitAggregateCall(AggregateCall node) {
    return new AggregateCall(
        node.name(),
        node.use(),
        rewrite(node.arguments()),
        node.literals(),
        node.settings(),
        node.type(),
        node.span());
  }

  @Override
  public final TypedExpression visitArithmetic(Arithmetic node) {
    return new Arithmetic(
        node.operator(), rewrite(node.left()), rewrite(node.right()), node.type(), node.span());
  }

  @Override
  public final TypedExpression visitBetween(Between node) {
    return new Between(
        rewrite(node.value()), rewrite(node.low()), rewrite(node.high()), node.span());
  }

  @Override
  public final TypedExpression visitCase(Case node) {
    List<Case.WhenThen> branches =
        node.branches().stream()
            .map(b -> new Case.WhenThen(rewrite(b.condition()), rewrite(b.result())))
            .toList();
    TypedExpression otherwise = node.otherwise();
    return new Case(
        branches, otherwise == null ? null : rewrite(otherwise), node.type(), node.span());
  }

  @Override
  public final TypedExpression visitCast(Cast node) {
    return new Cast(rewrite(node.operand()), node.type(), node.implicit(), node.span());
  }

  @Override
  public final TypedExpression visitColumnValue(ColumnValue node) {
    return node;
  }

  @Override
  public final TypedExpression visitComparison(Comparison node) {
    return new Comparison(
        node.operator(), rewrite(node.left()), rewrite(node.right()), node.span());
  }

  @Override
  public final TypedExpression visitConstant(Constant node) {
    return node;
  }

  @Override
  public final TypedExpression visitDistinctFrom(DistinctFrom node) {
    return new DistinctFrom(
        rewrite(node.left()), rewrite(node.right()), node.negated(), node.span());
  }

  @Override
  public final TypedExpression visitFunctionCall(FunctionCall node) {
    return node.with(rewrite(node.arguments()));
  }

  @Override
  public final TypedExpression visitInList(InList node) {
    return new InList(rewrite(node.value()), rewrite(node.elements()), node.span());
  }

  @Override
  public final TypedExpression visitIsNull(IsNull node) {
    return new IsNull(rewrite(node.operand()), node.negated(), node.span());
  }

  @Override
  public final TypedExpression visitLambdaArgument(LambdaArgument node) {
    return new LambdaArgument(node.parameters(), rewrite(node.body()), node.span());
  }

  @Override
  public final TypedExpression visitLambdaParameter(LambdaParameter node) {
    return node;
  }

  @Override
  public final TypedExpression visitLike(Like node) {
    return new Like(rewrite(node.value()), rewrite(node.pattern()), node.escape(), node.span());
  }

  @Override
  public final TypedExpression visitLogical(Logical node) {
    return new Logical(node.operator(), rewrite(node.operands()), node.span());
  }

  @Override
  public final TypedExpression visitMakeArray(MakeArray node) {
    return new MakeArray(rewrite(node.elements()), node.type(), node.span());
  }

  @Override
  public final TypedExpression visitMakeMap(MakeMap node) {
    List<MakeMap.Entry> entries =
        node.entries().stream()
            .map(e -> new MakeMap.Entry(rewrite(e.key()), rewrite(e.value())))
            .toList();
    return new MakeMap(entries, node.type(), node.span());
  }

  @Override
  public final TypedExpression visitMakeStruct(MakeStruct node) {
    return new MakeStruct(rewrite(node.values()), node.type(), node.span());
  }

  @Override
  public final TypedExpression visitNegate(Negate node) {
    return new Negate(rewrite(node.operand()), node.span());
  }

  @Override
  public final TypedExpression visitNot(Not node) {
    return new Not(rewrite(node.operand()), node.span());
  }

  @Override
  public final TypedExpression visitPrecomputed(Precomputed node) {
    return node;
  }

  @Override
  public final TypedExpression visitStructField(StructField node) {
    return new StructField(rewrite(node.struct()), node.field(), node.type(), node.span());
  }

  @Override
  public final TypedExpression visitSubscript(Subscript node) {
    return new Subscript(
        rewrite(node.container()), rewrite(node.index()), node.type(), node.span());
  }

  @Override
  public final TypedExpression visitTableCall(TableCall node) {
    FunctionCall rows = node.rows();
    return new TableCall(rows.with(rewrite(rows.arguments())), node.type());
  }
}
