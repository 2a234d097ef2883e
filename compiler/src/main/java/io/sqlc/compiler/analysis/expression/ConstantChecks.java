package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.ir.Arithmetic;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.Like;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.ir.constant.ConstantFolding;
import io.sqlc.compiler.ir.constant.FailingConstant;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what constants make of an expression: parts that fail for every row, and conditions that no
 * row meets. ksqlDB compiles them, so they are warnings.
 */
public final class ConstantChecks {
  private ConstantChecks() {}

  /** What is to be said of an expression of any clause. */
  public static List<Diagnostic> check(TypedExpression expression) {
    ConstantFolding.Folded folded = ConstantFolding.fold(expression);
    List<Diagnostic> warnings = new ArrayList<>();
    Parts.walk(folded.expression(), part -> warnings.addAll(part(part)));
    for (FailingConstant failing : folded.failures()) {
      Span span = failing.expression().span();
      boolean told =
          warnings.stream().map(Diagnostic::span).anyMatch(s -> s != null && isWithin(s, span));
      if (!told) {
        warnings.add(CallErrors.failingExpression(span, failing.reason()));
      }
    }
    return warnings;
  }

  /** What is to be said of the condition of WHERE or HAVING besides. */
  public static Optional<Diagnostic> checkCondition(TypedExpression condition, Clause clause) {
    return ConstantFolding.fold(condition).expression() instanceof Constant constant
            && !Boolean.TRUE.equals(constant.value())
        ? Optional.of(CallErrors.neverTrue(condition.span(), clause))
        : Optional.empty();
  }

  private static List<Diagnostic> part(TypedExpression part) {
    if (part instanceof FunctionCall call) {
      return ConstantArguments.check(call);
    }
    if (part instanceof Like like
        && like.escape().isPresent()
        && like.pattern() instanceof Constant constant
        && constant.value() instanceof String pattern
        && endsInEscape(pattern, like.escape().get())) {
      return List.of(
          CallErrors.failingConstant(constant.span(), "LIKE", "it ends in the escape character"));
    }
    return part instanceof Arithmetic arithmetic && dividesByZero(arithmetic)
        ? List.of(CallErrors.failingExpression(part.span(), "it divides by zero"))
        : List.of();
  }

  private static boolean dividesByZero(Arithmetic node) {
    boolean divides =
        node.operator() == Arithmetic.Operator.DIVIDE
            || node.operator() == Arithmetic.Operator.MODULO;
    return divides
        && node.type() != SqlType.DOUBLE
        && node.right() instanceof Constant divisor
        && divisor.value() instanceof Number number
        && number.doubleValue() == 0;
  }

  private static boolean endsInEscape(String pattern, char escape) {
    boolean escaped = false;
    for (int i = 0; i < pattern.length(); i++) {
      escaped = !escaped && pattern.charAt(i) == escape;
    }
    return escaped;
  }

  private static boolean isWithin(Span inner, Span outer) {
    return inner.file().equals(outer.file())
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }
}
