package io.sqlc.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The direct sub-expressions of a node, in the order of evaluation. */
public final class Children implements TypedExpressionVisitor<List<TypedExpression>> {
  private static final Children INSTANCE = new Children();

  private Children() {}

  public static List<TypedExpression> of(TypedExpression expression) {
    return expression.accept(INSTANCE);
  }

  /** The expression and everything below it, parents first. */
  public static Stream<TypedExpression> tree(TypedExpression expression) {
    return Stream.concat(Stream.of(expression), of(expression).stream().flatMap(Children::tree));
  }

  @Override
  public List<TypedExpression> visitArithmetic(Arithmetic node) {
    return List.of(node.left(), node.right());
  }

  @Override
  public List<TypedExpression> visitBetween(Between node) {
    return List.of(node.value(), node.low(), node.high());
  }

  @Override
  public List<TypedExpression> visitCase(Case node) {
    List<TypedExpression> children = new ArrayList<>();
    for (Case.WhenThen branch : node.branches()) {
      children.add(branch.condition());
      children.add(branch.result());
    }
    Optional.ofNullable(node.otherwise()).ifPresent(children::add);
    return children;
  }

  @Override
  public List<TypedExpression> visitCast(Cast node) {
    return List.of(node.operand());
  }

  @Override
  public List<TypedExpression> visitColumnValue(ColumnValue node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitComparison(Comparison node) {
    return List.of(node.left(), node.right());
  }

  @Override
  public List<TypedExpression> visitConstant(Constant node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitDistinctFrom(DistinctFrom node) {
    return List.of(node.left(), node.right());
  }

  @Override
  public List<TypedExpression> visitFunctionCall(FunctionCall node) {
    return node.arguments();
  }

  @Override
  public List<TypedExpression> visitInList(InList node) {
    List<TypedExpression> children = new ArrayList<>();
    children.add(node.value());
    children.addAll(node.elements());
    return children;
  }

  @Override
  public List<TypedExpression> visitIsNull(IsNull node) {
    return List.of(node.operand());
  }

  @Override
  public List<TypedExpression> visitLambdaArgument(LambdaArgument node) {
    return List.of(node.body());
  }

  @Override
  public List<TypedExpression> visitLambdaParameter(LambdaParameter node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitLike(Like node) {
    return List.of(node.value(), node.pattern());
  }

  @Override
  public List<TypedExpression> visitLogical(Logical node) {
    return node.operands();
  }

  @Override
  public List<TypedExpression> visitMakeArray(MakeArray node) {
    return node.elements();
  }

  @Override
  public List<TypedExpression> visitMakeMap(MakeMap node) {
    return node.entries().stream().flatMap(e -> Stream.of(e.key(), e.value())).toList();
  }

  @Override
  public List<TypedExpression> visitMakeStruct(MakeStruct node) {
    return node.values();
  }

  @Override
  public List<TypedExpression> visitNegate(Negate node) {
    return List.of(node.operand());
  }

  @Override
  public List<TypedExpression> visitNot(Not node) {
    return List.of(node.operand());
  }

  @Override
  public List<TypedExpression> visitStructField(StructField node) {
    return List.of(node.struct());
  }

  @Override
  public List<TypedExpression> visitSubscript(Subscript node) {
    return List.of(node.container(), node.index());
  }
}
