package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.codegen.expression.JavaExpression;
import io.sqlc.compiler.codegen.expression.Scope;
import io.sqlc.compiler.ir.TableCall;
import io.sqlc.compiler.plan.Assignment;
import io.sqlc.compiler.topology.Expand;
import io.sqlc.runtime.expression.Unnesting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.kstream.Named;

/** Writes table functions: a method that gives the rows of a row. */
final class ExpandCode {
  private final RowClasses rows;
  private final JavaTypes types;
  private final Stages stages;

  ExpandCode(RowClasses rows, JavaTypes types, Stages stages) {
    this.rows = rows;
    this.types = types;
    this.stages = stages;
  }

  Stage write(Expand operator, Stage input, OperatorCode.Step step) {
    RowClass row = rows.row(operator.row());
    JavaIdentifiers names = new JavaIdentifiers();
    List.of(input.key().name(), input.row().name(), "errors", "rows", "size", "i")
        .forEach(names::newMember);
    CodeBlock.Builder body = CodeBlock.builder();
    List<JavaExpression> lists = new ArrayList<>();
    List<String> variables = new ArrayList<>();
    for (Assignment function : operator.functions()) {
      TableCall call = (TableCall) function.value();
      JavaExpression list = step.value(call.rows().name(), call.rows());
      String variable = names.newMember(call.rows().name());
      body.addStatement("$T $N = $L", types.of(call.rows().type()), variable, list.code());
      lists.add(list);
      variables.add(variable);
    }
    TypeName listOfRows = ParameterizedTypeName.get(ClassName.get(List.class), row.name());
    body.addStatement("int size = $T.rows($L)", Unnesting.class, String.join(", ", variables))
        .addStatement("$T rows = new $T<>(size)", listOfRows, ArrayList.class)
        .beginControlFlow("for (int i = 0; i < size; i++)")
        .addStatement("rows.add(new $T(\n$L))", row.name(), values(operator, input, variables))
        .endControlFlow()
        .addStatement("return rows");
    CodeBlock call =
        step.method(
            listOfRows,
            CodeBlock.of("The rows that table functions make of one."),
            body.build(),
            step.reports(lists));
    CodeBlock rowsOrNone =
        input.rowMayBeNull()
            ? CodeBlock.of("$N == null ? $T.of() : $L", input.row(), List.class, call)
            : call;
    CodeBlock chain =
        CodeBlock.of(
            "$L\n.flatMapValues(($N, $N) -> $L, $T.as($S))",
            input.chain(),
            input.key(),
            input.row(),
            rowsOrNone,
            Named.class,
            operator.name());
    return stages.rows(input, chain, operator.row().fields(), row).then(chain, false);
  }

  private static CodeBlock values(Expand operator, Stage input, List<String> variables) {
    List<CodeBlock> values = new ArrayList<>();
    int kept = operator.row().fields().size() - variables.size();
    for (Column field : operator.row().fields().subList(0, kept)) {
      Scope.ColumnAccess access = Objects.requireNonNull(input.columns().get(field.name()));
      values.add(access.code());
    }
    for (String variable : variables) {
      values.add(CodeBlock.of("$T.row($N, i)", Unnesting.class, variable));
    }
    return CodeBlock.join(values, ",\n");
  }
}
