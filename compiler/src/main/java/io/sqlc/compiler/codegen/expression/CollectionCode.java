package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.codegen.RowClass;
import io.sqlc.compiler.ir.MakeArray;
import io.sqlc.compiler.ir.MakeMap;
import io.sqlc.compiler.ir.MakeStruct;
import io.sqlc.compiler.ir.StructField;
import io.sqlc.compiler.ir.Subscript;
import io.sqlc.runtime.expression.Subscripts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** ARRAY, MAP and STRUCT: made and taken apart. */
final class CollectionCode {
  private final ExpressionWriter writer;

  CollectionCode(ExpressionWriter writer) {
    this.writer = writer;
  }

  JavaExpression array(MakeArray node) {
    List<JavaExpression> elements = node.elements().stream().map(writer::operand).toList();
    return JavaExpression.call(
        CodeBlock.of("$T.asList($L)", Arrays.class, list(elements)), false, Effects.of(elements));
  }

  /** Statements, as Map.of takes no null and promises no order. */
  JavaExpression map(MakeMap node) {
    CodeBlock.Builder body =
        CodeBlock.builder()
            .addStatement(
                "$T map = new $T<>()", writer.types().of(node.type()), LinkedHashMap.class);
    List<JavaExpression> parts = new ArrayList<>();
    for (MakeMap.Entry entry : node.entries()) {
      JavaExpression key = writer.operand(entry.key());
      JavaExpression value = writer.operand(entry.value());
      body.addStatement("map.put($L, $L)", key.code(), value.code());
      parts.add(key);
      parts.add(value);
    }
    body.addStatement("return map");
    return writer.method(
        writer.name() + "_map", node, body.build(), Effects.of(parts), false, false);
  }

  JavaExpression struct(MakeStruct node) {
    List<JavaExpression> values = node.values().stream().map(writer::operand).toList();
    RowClass record = writer.types().struct(node.type());
    return JavaExpression.call(
        CodeBlock.of("new $T($L)", record.name(), list(values)), false, Effects.of(values));
  }

  /** The null-safe accessor that the STRUCT's record has beside its own. */
  JavaExpression field(StructField node) {
    JavaExpression struct = writer.write(node.struct());
    RowClass record = writer.types().struct((SqlType.Struct) node.struct().type());
    return JavaExpression.call(
        CodeBlock.of(
            "$T.$L($L)", record.name(), record.component(node.field()).accessor(), struct.code()),
        true,
        struct.effects());
  }

  JavaExpression subscript(Subscript node) {
    JavaExpression container = writer.write(node.container());
    JavaExpression index = writer.write(node.index());
    String method = node.container().type() instanceof SqlType.Array ? "element" : "entry";
    return JavaExpression.call(
        CodeBlock.of("$T.$L($L, $L)", Subscripts.class, method, container.code(), index.code()),
        true,
        Effects.of(List.of(container, index)));
  }

  private static CodeBlock list(List<JavaExpression> expressions) {
    return expressions.stream().map(JavaExpression::code).collect(CodeBlock.joining(", "));
  }
}
