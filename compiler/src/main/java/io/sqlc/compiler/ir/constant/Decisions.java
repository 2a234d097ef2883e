package io.sqlc.compiler.ir.constant;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Between;
import io.sqlc.compiler.ir.Case;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Comparison;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.DistinctFrom;
import io.sqlc.compiler.ir.InList;
import io.sqlc.compiler.ir.IsNull;
import io.sqlc.compiler.ir.LambdaParameter;
import io.sqlc.compiler.ir.Like;
import io.sqlc.compiler.ir.Logical;
import io.sqlc.compiler.ir.Not;
import io.sqlc.compiler.ir.Precomputed;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out of CASE, AND and OR what constants decide. What would not be computed goes, too. */
final class Decisions {
  private Decisions() {}

  /** CASE without the branches that no row reaches. */
  static TypedExpression of(Case node) {
    List<Case.WhenThen> branches = new ArrayList<>();
    TypedExpression otherwise = node.otherwise();
    for (Case.WhenThen branch : node.branches()) {
      Boolean condition = known(branch.condition());
      if (condition == null) {
        branches.add(branch);
      } else if (condition) {
        otherwise = branch.result();
        break;
      }
    }
    if (!branches.isEmpty()) {
      return new Case(branches, otherwise, node.type(), node.span());
    }
    if (otherwise == null) {
      return new Constant(null, node.type(), node.span());
    }
    // A call that fails is NULL by itself, but within CASE it fails what is around the CASE.
    return isLeaf(otherwise) ? otherwise : new Case(List.of(), otherwise, node.type(), node.span());
  }

  private static boolean isLeaf(TypedExpression expression) {
    return expression instanceof Constant
        || expression instanceof Precomputed
        || expression instanceof ColumnValue
        || expression instanceof LambdaParameter;
  }

  /** AND without TRUE, OR without FALSE, and either only up to the operand that decides. */
  static TypedExpression of(Logical node) {
    boolean deciding = node.operator() == Logical.Operator.OR;
    List<TypedExpression> operands = new ArrayList<>();
    for (TypedExpression operand : node.operands()) {
      Boolean value = known(operand);
      if (value == null) {
        operands.add(operand);
      } else if (value == deciding) {
        operands.add(operand);
        break;
      }
    }
    if (operands.isEmpty()) {
      return new Constant(!deciding, SqlType.BOOLEAN, node.span());
    }
    if (operands.size() == 1 && (known(operands.get(0)) != null || isTwoValued(operands.get(0)))) {
      return operands.get(0);
    }
    return operands.size() == node.operands().size()
        ? node
        : new Logical(node.operator(), operands, node.span());
  }

  private static @Nullable Boolean known(TypedExpression condition) {
    return condition instanceof Constant constant ? (Boolean) constant.value() : null;
  }

  /** Whether it is never NULL, so that AND and OR need not look at it. */
  private static boolean isTwoValued(TypedExpression condition) {
    return condition instanceof Comparison
        || condition instanceof Between
        || condition instanceof InList
        || condition instanceof Like
        || condition instanceof IsNull
        || condition instanceof DistinctFrom
        || condition instanceof Not
        || condition instanceof Logical;
  }
}
