package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.LogicalBinary;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.IsNull;
import io.sqlc.compiler.ir.Like;
import io.sqlc.compiler.ir.Logical;
import io.sqlc.compiler.ir.Not;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;
import java.util.Optional;

/** AND, OR, NOT, IS NULL and LIKE. */
final class ConditionTyping {
  private final Operands operands;

  ConditionTyping(Operands operands) {
    this.operands = operands;
  }

  /** A literal TRUE decides an OR and a literal FALSE an AND, whatever the other terms are. */
  TypedExpression logical(LogicalBinary node) {
    Logical.Operator operator =
        switch (node.operator()) {
          case AND -> Logical.Operator.AND;
          case OR -> Logical.Operator.OR;
        };
    List<TypedExpression> terms =
        Errors.map(node.terms(), term -> operands.condition(term, operator.name()));
    boolean deciding = operator == Logical.Operator.OR;
    boolean decided =
        terms.stream()
            .anyMatch(
                term -> term instanceof Constant c && Boolean.valueOf(deciding).equals(c.value()));
    return decided
        ? new Constant(deciding, SqlType.BOOLEAN, node.span())
        : new Logical(operator, terms, node.span());
  }

  TypedExpression not(io.sqlc.compiler.ast.Not node) {
    return new Not(operands.condition(node.value(), "NOT"), node.span());
  }

  TypedExpression isNull(io.sqlc.compiler.ast.IsNull node) {
    if (Operands.isNull(node.value())) {
      return new Constant(!node.negated(), SqlType.BOOLEAN, node.span());
    }
    return new IsNull(operands.typed(node.value()), node.negated(), node.span());
  }

  TypedExpression like(io.sqlc.compiler.ast.Like node) {
    List<TypedExpression> sides = Errors.map(List.of(node.value(), node.pattern()), this::text);
    Optional<Character> escape = Optional.ofNullable(node.escape()).map(text -> text.charAt(0));
    return new Like(sides.get(0), sides.get(1), escape, node.span());
  }

  private TypedExpression text(Expression expression) {
    TypedExpression text = operands.typed(expression);
    if (text.type() != SqlType.STRING) {
      throw TypeErrors.like(expression.span(), text.type());
    }
    return text;
  }
}
