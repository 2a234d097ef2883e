package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.codegen.JavaTypes;
import io.sqlc.compiler.ir.Constant;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;

/** Constants as Java literals; those that Java has no literal for are prepared once a class. */
final class Constants {
  private final JavaTypes types;
  private final ClassMembers members;

  Constants(JavaTypes types, ClassMembers members) {
    this.types = types;
    this.members = members;
  }

  JavaExpression of(Constant constant) {
    Object value = constant.value();
    TypeName type = types.of(constant.type());
    if (value == null) {
      return new JavaExpression(
          CodeBlock.of("($T) null", type), Precedence.UNARY, false, true, true, Effects.NONE);
    }
    if (value instanceof Boolean) {
      return JavaExpression.literal(CodeBlock.of("$L", value), Precedence.PRIMARY);
    }
    if (value instanceof Integer number) {
      return number(CodeBlock.of("$L", number), number < 0);
    }
    if (value instanceof Long number) {
      return number(CodeBlock.of("$LL", number), number < 0);
    }
    if (value instanceof Double number) {
      return of(number);
    }
    if (value instanceof String text) {
      return JavaExpression.reference(CodeBlock.of("$S", text), false);
    }
    if (value instanceof TimeUnit unit) {
      return JavaExpression.reference(CodeBlock.of("$T.$L", TimeUnit.class, unit.name()), false);
    }
    if (value instanceof BigDecimal decimal) {
      String name = "decimal_" + decimal.toPlainString().replace("-", "minus_").replace('.', '_');
      CodeBlock initial = CodeBlock.of("new $T($S)", BigDecimal.class, decimal.toString());
      return JavaExpression.reference(members.constant(name, type, initial), false);
    }
    throw new IllegalStateException(
        "no constant of class " + value.getClass().getName() + " for " + constant.type());
  }

  private static JavaExpression number(CodeBlock code, boolean negative) {
    return JavaExpression.literal(code, negative ? Precedence.UNARY : Precedence.PRIMARY);
  }

  private static JavaExpression of(double number) {
    if (Double.isNaN(number)) {
      return JavaExpression.literal(CodeBlock.of("$T.NaN", Double.class), Precedence.PRIMARY);
    }
    if (Double.isInfinite(number)) {
      String name = number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
      return JavaExpression.literal(CodeBlock.of("$T.$L", Double.class, name), Precedence.PRIMARY);
    }
    String text = Double.toString(number);
    return number(CodeBlock.of("$L", text), text.startsWith("-"));
  }

  /** The value of an INT constant as one of a wider type. */
  static Constant widen(Constant constant, SqlType type) {
    Number number = (Number) constant.value();
    if (number == null) {
      return new Constant(null, type, constant.span());
    }
    Object value = type == SqlType.DOUBLE ? (Object) number.doubleValue() : number.longValue();
    return new Constant(value, type, constant.span());
  }
}
