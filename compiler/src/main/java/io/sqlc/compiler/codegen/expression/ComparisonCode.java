package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Between;
import io.sqlc.compiler.ir.Cast;
import io.sqlc.compiler.ir.Comparison;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.DistinctFrom;
import io.sqlc.compiler.ir.Like;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.runtime.expression.Comparisons;
import java.util.List;
import java.util.stream.Stream;

/**
 * Comparisons, two-valued: FALSE with NULL. Numbers that are cheap to name twice are compared by
 * Java's operators behind a test for null; the rest by calls.
 */
final class ComparisonCode {
  private final ExpressionWriter writer;

  ComparisonCode(ExpressionWriter writer) {
    this.writer = writer;
  }

  JavaExpression comparison(Comparison node) {
    return compare(node.operator(), node.left(), node.right(), node);
  }

  /** {@code node} is what the two are compared in. */
  private JavaExpression compare(
      Comparison.Operator operator,
      TypedExpression leftNode,
      TypedExpression rightNode,
      TypedExpression node) {
    if (comparesAsPrimitives(leftNode.type(), operator)) {
      JavaExpression left = writer.operand(withoutWidening(leftNode));
      JavaExpression right = writer.operand(withoutWidening(rightNode));
      boolean unboxes = left.primitive() || right.primitive() || !isEquality(operator);
      if (left.repeatable() && right.repeatable() && unboxes) {
        return inline(operator, left, right);
      }
    }
    JavaExpression left = writer.operand(leftNode);
    JavaExpression right = writer.operand(rightNode);
    Effects effects = Effects.of(List.of(left, right));
    if (operator == Comparison.Operator.EQUAL
        && rightNode instanceof Constant constant
        && constant.value() instanceof String) {
      return JavaExpression.condition(
          CodeBlock.of("$L.equals($L)", right.within(Precedence.PRIMARY), left.code()),
          Precedence.PRIMARY,
          effects);
    }
    return behindNullTest(left, List.of(right), node, method(operator));
  }

  /**
   * A call that compares. NULL is FALSE before what it is compared with can fail: where that may
   * happen, the others are computed behind a test of the value.
   */
  private JavaExpression behindNullTest(
      JavaExpression value, List<JavaExpression> others, TypedExpression node, String method) {
    Effects effects = Effects.of(others).plus(value.effects());
    if (!value.nullable() || !Effects.of(others).mayFail()) {
      return JavaExpression.condition(
          comparison(method, value.code(), others), Precedence.PRIMARY, effects);
    }
    if (value.repeatable()) {
      return JavaExpression.condition(
          CodeBlock.of(
              "$L != null && $L",
              value.within(Precedence.EQUALITY),
              comparison(method, value.code(), others)),
          Precedence.AND,
          effects);
    }
    String name = writer.scope().freeName("value");
    CodeBlock body =
        CodeBlock.builder()
            .addStatement("$T $N = $L", writer.types().of(compared(node)), name, value.code())
            .addStatement(
                "return $N != null && $L",
                name,
                comparison(method, CodeBlock.of("$N", name), others))
            .build();
    return writer.method(writer.name() + "_compared", node, body, effects, false, false);
  }

  private static CodeBlock comparison(String method, CodeBlock value, List<JavaExpression> others) {
    return CodeBlock.of(
        "$T.$L($L)",
        Comparisons.class,
        method,
        Stream.concat(Stream.of(value), others.stream().map(JavaExpression::code))
            .collect(CodeBlock.joining(", ")));
  }

  private static SqlType compared(TypedExpression node) {
    return node instanceof Between between
        ? between.value().type()
        : ((Comparison) node).left().type();
  }

  private static JavaExpression inline(
      Comparison.Operator operator, JavaExpression left, JavaExpression right) {
    Precedence precedence = isEquality(operator) ? Precedence.EQUALITY : Precedence.RELATIONAL;
    CodeBlock comparison =
        CodeBlock.of(
            "$L $L $L", left.within(precedence), symbol(operator), right.rightOf(precedence));
    List<CodeBlock> tests =
        Stream.of(left, right)
            .filter(JavaExpression::nullable)
            .map(operand -> CodeBlock.of("$L != null", operand.within(Precedence.EQUALITY)))
            .distinct()
            .toList();
    return JavaExpression.condition(
        Stream.concat(tests.stream(), Stream.of(comparison)).collect(CodeBlock.joining(" && ")),
        tests.isEmpty() ? precedence : Precedence.AND,
        Effects.of(List.of(left, right)));
  }

  /**
   * Whether Java's operators do what SQL wants: not for {@code <>} on DOUBLE, which is FALSE with
   * NaN.
   */
  private static boolean comparesAsPrimitives(SqlType type, Comparison.Operator operator) {
    if (type == SqlType.BOOLEAN) {
      return false;
    }
    return ExpressionWriter.hasPrimitive(type)
        && !(type == SqlType.DOUBLE && operator == Comparison.Operator.NOT_EQUAL);
  }

  /** Java widens numbers by itself where its operators compare them. */
  private static TypedExpression withoutWidening(TypedExpression expression) {
    if (expression instanceof Cast cast
        && cast.implicit()
        && cast.operand().type().isNumeric()
        && ExpressionWriter.hasPrimitive(cast.operand().type())) {
      return cast.operand();
    }
    return expression;
  }

  private static boolean isEquality(Comparison.Operator operator) {
    return operator == Comparison.Operator.EQUAL || operator == Comparison.Operator.NOT_EQUAL;
  }

  private static String symbol(Comparison.Operator operator) {
    return switch (operator) {
      case EQUAL -> "==";
      case NOT_EQUAL -> "!=";
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> operator.symbol();
    };
  }

  private static String method(Comparison.Operator operator) {
    return switch (operator) {
      case EQUAL -> "equal";
      case NOT_EQUAL -> "notEqual";
      case LESS -> "less";
      case LESS_OR_EQUAL -> "lessOrEqual";
      case GREATER -> "greater";
      case GREATER_OR_EQUAL -> "greaterOrEqual";
    };
  }

  JavaExpression between(Between node) {
    JavaExpression value = writer.operand(node.value());
    if (value.repeatable() && comparesAsPrimitives(node.value().type(), Comparison.Operator.LESS)) {
      JavaExpression low =
          compare(Comparison.Operator.GREATER_OR_EQUAL, node.value(), node.low(), node);
      JavaExpression high =
          compare(Comparison.Operator.LESS_OR_EQUAL, node.value(), node.high(), node);
      return JavaExpression.condition(
          CodeBlock.of("$L && $L", low.within(Precedence.AND), high.within(Precedence.AND)),
          Precedence.AND,
          Effects.of(List.of(low, high)));
    }
    return behindNullTest(
        value, List.of(writer.operand(node.low()), writer.operand(node.high())), node, "between");
  }

  JavaExpression distinctFrom(DistinctFrom node) {
    JavaExpression distinct = call("distinct", List.of(node.left(), node.right()));
    return node.negated()
        ? JavaExpression.condition(
            CodeBlock.of("!$L", distinct.code()), Precedence.UNARY, distinct.effects())
        : distinct;
  }

  /** A constant pattern is prepared once; one that is wrong fails for each row. */
  JavaExpression like(Like node) {
    JavaExpression value = writer.write(node.value());
    JavaExpression pattern = writer.write(node.pattern());
    Class<?> like = io.sqlc.runtime.expression.Like.class;
    CodeBlock arguments =
        node.escape()
            .map(escape -> CodeBlock.of("$L, $L", pattern.code(), character(escape)))
            .orElse(pattern.code());
    if (isReadable(node)) {
      CodeBlock prepared =
          writer
              .members()
              .constant(
                  writer.name() + "_pattern",
                  ClassName.get(like),
                  CodeBlock.of("$T.pattern($L)", like, arguments));
      return JavaExpression.condition(
          CodeBlock.of("$T.matches($L, $L)", like, value.code(), prepared),
          Precedence.PRIMARY,
          value.effects().plus(Effects.failing(value.nullable())));
    }
    return JavaExpression.condition(
        CodeBlock.of("$T.matches($L, $L)", like, value.code(), arguments),
        Precedence.PRIMARY,
        Effects.FAILS.plus(Effects.of(List.of(value, pattern))));
  }

  private static boolean isReadable(Like node) {
    if (!(node.pattern() instanceof Constant constant)
        || !(constant.value() instanceof String pattern)) {
      return false;
    }
    try {
      var unused =
          node.escape()
              .map(escape -> io.sqlc.runtime.expression.Like.pattern(pattern, escape))
              .orElseGet(() -> io.sqlc.runtime.expression.Like.pattern(pattern));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A character as a Java literal. */
  private static CodeBlock character(char c) {
    return c == '\'' || c == '\\'
        ? CodeBlock.of("'\\$L'", c)
        : c >= ' ' && c < 0x7f ? CodeBlock.of("'$L'", c) : CodeBlock.of("(char) $L", (int) c);
  }

  private JavaExpression call(String method, List<TypedExpression> arguments) {
    List<JavaExpression> written = arguments.stream().map(writer::operand).toList();
    return JavaExpression.condition(
        CodeBlock.of(
            "$T.$L($L)",
            Comparisons.class,
            method,
            written.stream().map(JavaExpression::code).collect(CodeBlock.joining(", "))),
        Precedence.PRIMARY,
        Effects.of(written));
  }
}
