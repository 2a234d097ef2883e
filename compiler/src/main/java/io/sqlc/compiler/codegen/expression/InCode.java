package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.InList;
import io.sqlc.runtime.expression.Comparisons;
import java.util.List;
import java.util.Set;

/** IN. Elements that are constants are a set, or an array, that is made once. */
final class InCode {
  private final ExpressionWriter writer;

  InCode(ExpressionWriter writer) {
    this.writer = writer;
  }

  JavaExpression in(InList node) {
    JavaExpression value = writer.operand(node.value());
    if (!node.elements().stream().allMatch(e -> e instanceof Constant c && c.value() != null)) {
      List<JavaExpression> elements = node.elements().stream().map(writer::operand).toList();
      return call(
          value,
          elements.stream().map(JavaExpression::code).collect(CodeBlock.joining(", ")),
          Effects.of(elements));
    }
    List<JavaExpression> elements = node.elements().stream().map(writer::write).toList();
    TypeName type = writer.types().of(node.value().type());
    if (!hasJavaEquality(node.value().type())) {
      return call(
          value,
          constant(ArrayTypeName.of(type), CodeBlock.of("{$L}", distinct(elements))),
          Effects.NONE);
    }
    CodeBlock set =
        constant(
            ParameterizedTypeName.get(ClassName.get(Set.class), type),
            CodeBlock.of("$T.of($L)", Set.class, distinct(elements)));
    CodeBlock contains = CodeBlock.of("$L.contains($L)", set, value.code());
    if (!value.nullable()) {
      return JavaExpression.condition(contains, Precedence.PRIMARY, value.effects());
    }
    return value.repeatable()
        ? JavaExpression.condition(
            CodeBlock.of("$L != null && $L", value.within(Precedence.EQUALITY), contains),
            Precedence.AND,
            value.effects())
        : call(value, set, Effects.NONE);
  }

  /** DOUBLE and DECIMAL are equal by value, and NaN equals nothing. */
  private static boolean hasJavaEquality(SqlType type) {
    return (ExpressionWriter.hasPrimitive(type) && type != SqlType.DOUBLE)
        || type == SqlType.STRING;
  }

  private CodeBlock constant(TypeName type, CodeBlock value) {
    return writer.members().constant(writer.name() + "_values", type, value);
  }

  /** Each once, as a set takes no element twice. */
  private static CodeBlock distinct(List<JavaExpression> elements) {
    return elements.stream().map(JavaExpression::code).distinct().collect(CodeBlock.joining(", "));
  }

  private static JavaExpression call(JavaExpression value, CodeBlock elements, Effects effects) {
    return JavaExpression.condition(
        CodeBlock.of("$T.in($L, $L)", Comparisons.class, value.code(), elements),
        Precedence.PRIMARY,
        value.effects().plus(effects));
  }
}
