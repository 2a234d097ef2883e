package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.ir.Case;
import io.sqlc.compiler.ir.IsNull;
import io.sqlc.compiler.ir.Logical;
import io.sqlc.compiler.ir.Not;
import io.sqlc.runtime.expression.Logic;
import java.util.ArrayList;
import java.util.List;

/**
 * AND, OR, NOT, IS NULL and CASE: on primitive booleans, as evaluation stops early; a BOOLEAN that
 * is NULL fails there (types reference, section 4).
 */
final class Conditions {
  private final ExpressionWriter writer;

  Conditions(ExpressionWriter writer) {
    this.writer = writer;
  }

  /** A BOOLEAN as a primitive; evaluating it fails where it is NULL. */
  static JavaExpression known(JavaExpression bool) {
    return bool.primitive()
        ? bool
        : JavaExpression.condition(
            CodeBlock.of("$T.known($L)", Logic.class, bool.code()),
            Precedence.PRIMARY,
            bool.effects().plus(Effects.failing(bool.nullable())));
  }

  /** A number as something that fails where it is NULL. */
  static JavaExpression present(JavaExpression number) {
    return JavaExpression.call(
        CodeBlock.of("$T.present($L)", Logic.class, number.code()),
        false,
        Effects.FAILS.plus(number.effects()));
  }

  JavaExpression logical(Logical node) {
    boolean and = node.operator() == Logical.Operator.AND;
    Precedence precedence = and ? Precedence.AND : Precedence.OR;
    List<JavaExpression> operands = node.operands().stream().map(writer::condition).toList();
    CodeBlock code =
        operands.stream()
            .map(operand -> clarified(operand, precedence))
            .collect(CodeBlock.joining(and ? "\n&& " : "\n|| "));
    return JavaExpression.condition(code, precedence, Effects.of(operands));
  }

  /** AND within OR reads better in parentheses, though Java needs none. */
  private static CodeBlock clarified(JavaExpression operand, Precedence outer) {
    return outer == Precedence.OR && operand.precedence() == Precedence.AND
        ? CodeBlock.of("($L)", operand.code())
        : operand.within(outer);
  }

  JavaExpression not(Not node) {
    JavaExpression operand = writer.condition(node.operand());
    return JavaExpression.condition(
        CodeBlock.of("!$L", operand.within(Precedence.UNARY)), Precedence.UNARY, operand.effects());
  }

  JavaExpression isNull(IsNull node) {
    JavaExpression operand = writer.operand(node.operand());
    if (operand.primitive()) {
      return JavaExpression.literal(CodeBlock.of("$L", node.negated()), Precedence.PRIMARY);
    }
    return JavaExpression.condition(
        CodeBlock.of(
            "$L $L null", operand.within(Precedence.EQUALITY), node.negated() ? "!=" : "=="),
        Precedence.EQUALITY,
        operand.effects());
  }

  /**
   * CASE as a method of ifs: lazy, and free of the unboxing that Java's ?: does behind one's back.
   *
   * @param guarded whether a failure is NULL here, or is left to what is around it
   */
  JavaExpression searchedCase(Case node, boolean guarded) {
    CodeBlock.Builder body = CodeBlock.builder();
    List<JavaExpression> parts = new ArrayList<>();
    boolean nullable = false;
    for (Case.WhenThen branch : node.branches()) {
      JavaExpression condition = writer.condition(branch.condition());
      JavaExpression result = writer.write(branch.result());
      body.beginControlFlow("if ($L)", condition.code())
          .addStatement("return $L", result.code())
          .endControlFlow();
      parts.add(condition);
      parts.add(result);
      nullable |= result.nullable();
    }
    if (node.otherwise() == null) {
      body.addStatement("return null");
      nullable = true;
    } else {
      JavaExpression result = writer.write(node.otherwise());
      body.addStatement("return $L", result.code());
      parts.add(result);
      nullable |= result.nullable();
    }
    return writer.method(writer.name(), node, body.build(), Effects.of(parts), nullable, guarded);
  }
}
