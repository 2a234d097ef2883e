package io.sqlc.compiler.ir.constant;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.ir.Arithmetic;
import io.sqlc.compiler.ir.Case;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.ExpressionRewriter;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.LambdaArgument;
import io.sqlc.compiler.ir.LambdaParameter;
import io.sqlc.compiler.ir.Logical;
import io.sqlc.compiler.ir.Negate;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.Precomputed;
import io.sqlc.compiler.ir.TableCall;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes what an expression says about no row. A part of constants becomes a {@link Constant}
 * where Java has a literal for its value, else a {@link Precomputed}; CASE, AND and OR lose what a
 * constant decides. Nothing else changes: values, types, failures and how often they are counted
 * stay as they are, so a part that fails is left as it is, to fail for each row.
 */
public final class ConstantFolding extends ExpressionRewriter {
  private final Computation computation = new Computation();
  private final List<FailingConstant> failures = new ArrayList<>();

  private ConstantFolding() {}

  /**
   * What came of folding.
   *
   * @param failures the constants that fail whenever they are computed, in the order of the text
   */
  public record Folded(TypedExpression expression, List<FailingConstant> failures) {
    public Folded {
      failures = List.copyOf(failures);
    }
  }

  /** The folded expression, which is all of a column, a key or a condition. */
  public static Folded fold(TypedExpression expression) {
    ConstantFolding folding = new ConstantFolding();
    TypedExpression folded = folding.rewrite(expression);
    // Nothing is around the CASE that its failure could fail.
    if (folded instanceof Case node && node.branches().isEmpty() && node.otherwise() != null) {
      folded = node.otherwise();
    }
    return new Folded(folded, folding.failures);
  }

  @Override
  protected @Nullable TypedExpression replacement(TypedExpression expression) {
    return null;
  }

  @Override
  protected TypedExpression rebuilt(TypedExpression node) {
    if (node instanceof Case cases) {
      return Decisions.of(cases);
    }
    if (node instanceof Logical logical) {
      return Decisions.of(logical);
    }
    if (isNoComputation(node) || !Parts.of(node).stream().allMatch(Computation::isKnown)) {
      return node;
    }
    Outcome outcome = node.accept(computation);
    if (outcome instanceof Outcome.Failure failure) {
      failures.add(new FailingConstant(node, failure.reason()));
    }
    return outcome instanceof Outcome.Value value ? constant(node, value.value()) : node;
  }

  private static boolean isNoComputation(TypedExpression node) {
    return node instanceof Constant
        || node instanceof Precomputed
        || node instanceof ColumnValue
        || node instanceof LambdaParameter
        || node instanceof LambdaArgument
        || node instanceof AggregateCall
        || node instanceof TableCall;
  }

  private static TypedExpression constant(TypedExpression node, @Nullable Object value) {
    if (value == null) {
      // NULL of arithmetic fails what looks at it, which a NULL constant does not.
      boolean computes = node instanceof Arithmetic || node instanceof Negate;
      return computes ? node : new Constant(null, node.type(), node.span());
    }
    return isLiteral(node.type()) && !dependsOnMachine(node)
        ? new Constant(value, node.type(), node.span())
        : new Precomputed(node, value);
  }

  /** Whether Java, or a constant with a telling name, shows values of the type readably. */
  private static boolean isLiteral(SqlType type) {
    return type instanceof SqlType.Decimal
        || (type instanceof SqlType.Primitive && type != SqlType.BYTES);
  }

  /** The last digit of a sine may differ between machines; literals must not. */
  private static boolean dependsOnMachine(TypedExpression node) {
    return Parts.tree(node)
        .anyMatch(part -> part instanceof FunctionCall && part.type() == SqlType.DOUBLE);
  }
}
