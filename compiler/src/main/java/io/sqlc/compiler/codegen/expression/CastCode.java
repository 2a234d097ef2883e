package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.codegen.RowClass;
import io.sqlc.compiler.ir.Cast;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.runtime.expression.Casts;
import java.util.Arrays;
import java.util.Locale;

/** CAST and implied conversions: methods of {@link Casts}, one a pair of types. */
final class CastCode {
  private final ExpressionWriter writer;

  CastCode(ExpressionWriter writer) {
    this.writer = writer;
  }

  JavaExpression cast(Cast node) {
    SqlType from = node.operand().type();
    SqlType to = node.type();
    if (from.equals(to)) {
      return writer.write(node.operand());
    }
    if (node.operand() instanceof Constant constant) {
      if (constant.value() == null) {
        return writer.write(new Constant(null, to, node.span()));
      }
      if (from == SqlType.INT && (to == SqlType.BIGINT || to == SqlType.DOUBLE)) {
        return writer.write(Constants.widen(constant, to));
      }
    }
    // A call that fails is NULL before the cast, which something around it may look at.
    JavaExpression operand =
        node.operand() instanceof FunctionCall
            ? writer.operand(node.operand())
            : writer.write(node.operand());
    if (operand.primitive() && from.isNumeric() && ExpressionWriter.hasPrimitive(to)) {
      return primitive(operand, to);
    }
    return JavaExpression.call(
        convert(from, to, operand.code(), 1),
        operand.nullable(),
        operand.effects().plus(Effects.failing(mayFail(from, to))));
  }

  private static JavaExpression primitive(JavaExpression operand, SqlType to) {
    String java = to == SqlType.INT ? "int" : to == SqlType.BIGINT ? "long" : "double";
    return new JavaExpression(
        CodeBlock.of("($L) $L", java, operand.within(Precedence.UNARY)),
        Precedence.UNARY,
        true,
        false,
        false,
        operand.effects());
  }

  /** The call that converts a value; in lambdas for the elements of collections. */
  private CodeBlock convert(SqlType from, SqlType to, CodeBlock value, int depth) {
    if (from instanceof SqlType.Array array) {
      SqlType element = to instanceof SqlType.Array target ? target.element() : SqlType.STRING;
      return CodeBlock.of(
          "$T.$L($L, $L)",
          Casts.class,
          name(from, to),
          value,
          converter(array.element(), element, "element", depth));
    }
    if (from instanceof SqlType.Map map) {
      SqlType key = to instanceof SqlType.Map target ? target.key() : SqlType.STRING;
      SqlType item = to instanceof SqlType.Map target ? target.value() : SqlType.STRING;
      return CodeBlock.of(
          "$T.$L($L, $L, $L)",
          Casts.class,
          name(from, to),
          value,
          converter(map.key(), key, "key", depth),
          converter(map.value(), item, "value", depth));
    }
    if (from instanceof SqlType.Struct struct) {
      return to instanceof SqlType.Struct target
          ? structToStruct(struct, target, value, depth)
          : structToString(struct, value, depth);
    }
    if (to instanceof SqlType.Decimal decimal) {
      return CodeBlock.of(
          "$T.$L($L, $L, $L)",
          Casts.class,
          name(from, to),
          value,
          decimal.precision(),
          decimal.scale());
    }
    return CodeBlock.of("$T.$L($L)", Casts.class, name(from, to), value);
  }

  /** A lambda's parameter has its depth in its name, as an inner one must not shadow an outer. */
  private static String parameter(String name, int depth) {
    return depth == 1 ? name : name + depth;
  }

  private CodeBlock converter(SqlType from, SqlType to, String name, int depth) {
    String parameter = parameter(name, depth);
    if (from.equals(to)) {
      return CodeBlock.of("$1L -> $1L", parameter);
    }
    return from instanceof SqlType.Primitive && to instanceof SqlType.Primitive
        ? CodeBlock.of("$T::$L", Casts.class, name(from, to))
        : CodeBlock.of(
            "$L -> $L", parameter, convert(from, to, CodeBlock.of("$L", parameter), depth + 1));
  }

  private CodeBlock structToStruct(
      SqlType.Struct from, SqlType.Struct to, CodeBlock value, int depth) {
    RowClass source = writer.types().struct(from);
    RowClass target = writer.types().struct(to);
    String variable = parameter("struct", depth);
    CodeBlock fields =
        to.fields().stream()
            .map(
                field ->
                    from.field(field.name())
                        .map(
                            given ->
                                field(
                                    given.type(),
                                    field.type(),
                                    CodeBlock.of(
                                        "$L.$L()",
                                        variable,
                                        source.component(field.name()).accessor()),
                                    depth))
                        .orElseGet(() -> CodeBlock.of("null")))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "$T.<$T, $T>structToStruct($L, $L -> new $T($L))",
        Casts.class,
        source.name(),
        target.name(),
        value,
        variable,
        target.name(),
        fields);
  }

  private CodeBlock field(SqlType from, SqlType to, CodeBlock value, int depth) {
    return from.equals(to) ? value : convert(from, to, value, depth + 1);
  }

  /** {@code Struct{A=1,B=x}}, NULL fields left out. */
  private CodeBlock structToString(SqlType.Struct from, CodeBlock value, int depth) {
    RowClass source = writer.types().struct(from);
    String variable = parameter("struct", depth);
    CodeBlock texts =
        from.fields().stream()
            .map(
                field ->
                    field(
                        field.type(),
                        SqlType.STRING,
                        CodeBlock.of(
                            "$L.$L()", variable, source.component(field.name()).accessor()),
                        depth))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "$T.structToString($L, $L -> $T.asList($L))",
        Casts.class,
        value,
        variable,
        Arrays.class,
        texts);
  }

  private static String name(SqlType from, SqlType to) {
    String target = word(to);
    return word(from)
        + "To"
        + target.substring(0, 1).toUpperCase(Locale.ROOT)
        + target.substring(1);
  }

  private static String word(SqlType type) {
    return type == SqlType.INT ? "int" : type.baseName().toLowerCase(Locale.ROOT);
  }

  /** Whether a value of the one type may have no counterpart in the other. */
  static boolean mayFail(SqlType from, SqlType to) {
    if (from.equals(to)) {
      return false;
    }
    if (from instanceof SqlType.Array array) {
      return mayFail(array.element(), to instanceof SqlType.Array t ? t.element() : SqlType.STRING);
    }
    if (from instanceof SqlType.Map map) {
      return to instanceof SqlType.Map target
          && (mayFail(map.key(), target.key()) || mayFail(map.value(), target.value()));
    }
    if (from instanceof SqlType.Struct struct) {
      return to instanceof SqlType.Struct target
          && target.fields().stream()
              .anyMatch(
                  field ->
                      struct
                          .field(field.name())
                          .map(given -> mayFail(given.type(), field.type()))
                          .orElse(false));
    }
    return (from == SqlType.STRING && to != SqlType.BOOLEAN) || to instanceof SqlType.Decimal;
  }
}
