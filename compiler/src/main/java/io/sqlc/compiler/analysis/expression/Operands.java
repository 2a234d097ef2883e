package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.NullLiteral;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;
import java.util.function.Function;

/** Types the parts of an expression; what the typing of every kind of expression is given. */
final class Operands {
  private final Function<Expression, TypedExpression> typing;

  Operands(Function<Expression, TypedExpression> typing) {
    this.typing = typing;
  }

  /** Whether it is the literal NULL, which has no type of its own. */
  static boolean isNull(Expression expression) {
    return expression instanceof NullLiteral;
  }

  /** A part that must have a type of its own. */
  TypedExpression typed(Expression expression) {
    return typing.apply(expression);
  }

  /** All parts; the errors of all are told. */
  List<TypedExpression> typed(List<? extends Expression> expressions) {
    return Errors.map(expressions, this::typed);
  }

  /** Two parts; the errors of both are told. */
  Pair typed(Expression left, Expression right) {
    List<TypedExpression> both = typed(List.of(left, right));
    return new Pair(both.get(0), both.get(1));
  }

  /** A condition; {@code place} is what needs it: a clause or an operator. */
  TypedExpression condition(Expression expression, String place) {
    TypedExpression condition = typed(expression);
    if (condition.type() != SqlType.BOOLEAN) {
      throw TypeErrors.notBoolean(expression.span(), place, condition.type());
    }
    return condition;
  }

  /** Both sides of an operator. */
  record Pair(TypedExpression left, TypedExpression right) {}
}
