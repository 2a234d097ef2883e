package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.ast.ComparisonOperator;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ir.InList;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;

/** {@code value IN (…)}; NULL literals in the list match nothing and are dropped. */
final class InListTyping {
  private final Operands operands;

  InListTyping(Operands operands) {
    this.operands = operands;
  }

  TypedExpression in(io.sqlc.compiler.ast.InList node) {
    if (Operands.isNull(node.value())) {
      throw TypeErrors.comparisonWithNull(node.span(), ComparisonOperator.EQUAL.symbol());
    }
    List<Expression> parts = new ArrayList<>();
    parts.add(node.value());
    node.elements().stream().filter(element -> !Operands.isNull(element)).forEach(parts::add);
    if (parts.size() == 1) {
      throw TypeErrors.allNull(node.span(), "the elements of IN");
    }
    List<TypedExpression> same = new ListCoercion("IN").unify(operands.typed(parts));
    return new InList(same.get(0), same.subList(1, same.size()), node.span());
  }
}
