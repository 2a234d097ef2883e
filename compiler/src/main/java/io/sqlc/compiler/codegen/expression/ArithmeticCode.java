package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Arithmetic;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.Negate;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.runtime.expression.Decimals;
import java.util.List;
import java.util.Locale;

/**
 * Arithmetic: Java's operators where both sides are primitives, null-propagating calls elsewhere.
 */
final class ArithmeticCode {
  private final ExpressionWriter writer;

  ArithmeticCode(ExpressionWriter writer) {
    this.writer = writer;
  }

  JavaExpression binary(Arithmetic node) {
    JavaExpression left = writer.write(node.left());
    JavaExpression right = writer.write(node.right());
    Effects effects = Effects.of(List.of(left, right));
    if (node.type() == SqlType.STRING) {
      return concatenation(left, right, effects);
    }
    String method = node.operator().name().toLowerCase(Locale.ROOT);
    if (node.type() instanceof SqlType.Decimal decimal) {
      return JavaExpression.call(
          CodeBlock.of(
              "$T.$L($L, $L, $L, $L)",
              Decimals.class,
              method,
              left.code(),
              right.code(),
              decimal.precision(),
              decimal.scale()),
          left.nullable() || right.nullable(),
          Effects.FAILS.plus(effects));
    }
    boolean divides =
        node.operator() == Arithmetic.Operator.DIVIDE
            || node.operator() == Arithmetic.Operator.MODULO;
    boolean mayFail = divides && node.type() != SqlType.DOUBLE;
    // javac warns of a division by what it knows to be 0, even one that is meant to fail.
    boolean asJava = !mayFail || isNonZero(node.right());
    if (left.primitive() && right.primitive() && asJava) {
      Precedence precedence = precedence(node.operator());
      return new JavaExpression(
          CodeBlock.of(
              "$L $L $L",
              left.within(precedence),
              node.operator().symbol(),
              right.rightOf(precedence)),
          precedence,
          true,
          false,
          false,
          effects.plus(Effects.failing(mayFail)));
    }
    return JavaExpression.call(
        CodeBlock.of(
            "$T.$L($L, $L)",
            io.sqlc.runtime.expression.Arithmetic.class,
            method,
            left.code(),
            right.code()),
        left.nullable() || right.nullable(),
        effects.plus(Effects.failing(mayFail)));
  }

  private static boolean isNonZero(TypedExpression expression) {
    return expression instanceof Constant constant
        && constant.value() instanceof Number number
        && number.longValue() != 0;
  }

  /**
   * {@code +} on STRING: Java's own, which writes null as SQL does (functions reference, note 1).
   */
  private static JavaExpression concatenation(
      JavaExpression left, JavaExpression right, Effects effects) {
    return new JavaExpression(
        CodeBlock.of(
            "$L + $L", left.within(Precedence.ADDITIVE), right.rightOf(Precedence.ADDITIVE)),
        Precedence.ADDITIVE,
        false,
        false,
        false,
        effects);
  }

  JavaExpression negate(Negate node) {
    JavaExpression operand = writer.write(node.operand());
    if (operand.primitive()) {
      return new JavaExpression(
          CodeBlock.of("-$L", operand.rightOf(Precedence.UNARY)),
          Precedence.UNARY,
          true,
          false,
          operand.repeatable(),
          operand.effects());
    }
    return JavaExpression.call(
        CodeBlock.of("$T.negate($L)", io.sqlc.runtime.expression.Arithmetic.class, operand.code()),
        operand.nullable(),
        operand.effects());
  }

  private static Precedence precedence(Arithmetic.Operator operator) {
    return switch (operator) {
      case ADD, SUBTRACT -> Precedence.ADDITIVE;
      case MULTIPLY, DIVIDE, MODULO -> Precedence.MULTIPLICATIVE;
    };
  }
}
