package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.codegen.expression.ClassMembers;
import io.sqlc.compiler.codegen.expression.JavaExpression;
import io.sqlc.compiler.codegen.expression.Scope;
import io.sqlc.compiler.topology.Regroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Named;

/**
 * Writes the way of rows to their groups. Kafka Streams drops what a generated method gives no key;
 * the method reports it.
 */
final class RegroupCode {
  private final String query;
  private final RowClasses rows;
  private final SerdeCode serdes;
  private final Stages stages;
  private final ClassMembers members;

  RegroupCode(
      String query, RowClasses rows, SerdeCode serdes, Stages stages, ClassMembers members) {
    this.query = query;
    this.rows = rows;
    this.serdes = serdes;
    this.stages = stages;
    this.members = members;
  }

  /** Writes the operator; {@code step} is a method of all variables of the input. */
  Stage write(Regroup operator, Stage input, OperatorCode.Step step) {
    RowClass row = rows.row(operator.row());
    CodeBlock call =
        step.method(
            ParameterizedTypeName.get(
                ClassName.get(KeyValue.class), rows.key(operator.key()), row.name()),
            CodeBlock.of("GROUP BY: the row under the key of its group; no key if it has none."),
            body(operator, input, row, step),
            true);
    CodeBlock serde =
        CodeBlock.of(
            "$T.with(\n$>$>$S,\n$L,\n$L)$<$<",
            Grouped.class,
            operator.name(),
            serdes.storedKey(operator.key()),
            operator.isShared() ? serdes.storedRow(row, operator.layout()) : serdes.storedRow(row));
    CodeBlock lambda = CodeBlock.of("($N, $N) -> $L", input.key(), input.row(), call);
    CodeBlock chain =
        isTable(operator)
            ? CodeBlock.of("$L\n.groupBy(\n$>$>$L,\n$L)$<$<", input.chain(), lambda, serde)
            : CodeBlock.of(
                "$L\n.map($L, $T.as($S))\n.groupByKey(\n$>$>$L)$<$<",
                input.chain(),
                lambda,
                Named.class,
                operator.name(),
                serde);
    if (operator.isShared()) {
      chain =
          CodeBlock.of(
              "topology\n.$L(\n$>$>$S,\n() ->\n$>$>$L)$<$<$<$<",
              isTable(operator) ? "groupedTable" : "grouped",
              operator.name(),
              chain);
    }
    return stages
        .keyed(input, chain, operator.key(), operator.row().fields(), row)
        .then(chain, false);
  }

  private static boolean isTable(Regroup operator) {
    return operator.kind() == DataSource.Kind.TABLE;
  }

  private CodeBlock body(Regroup operator, Stage input, RowClass row, OperatorCode.Step step) {
    List<JavaExpression> keys = step.values(operator.keys());
    List<ParameterSpec> parts = parts(operator, input);
    CodeBlock.Builder body = CodeBlock.builder();
    if (input.rowMayBeNull() && !isTable(operator)) {
      body.beginControlFlow("if ($N == null)", input.row())
          .addStatement("errors.dropped($L, $S)", site(operator), "it has no value")
          .addStatement("return $T.pair(null, null)", KeyValue.class)
          .endControlFlow();
    }
    List<CodeBlock> isNull = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      body.addStatement("$T $N = $L", parts.get(i).type(), parts.get(i), keys.get(i).code());
      if (keys.get(i).nullable()) {
        isNull.add(CodeBlock.of("$N == null", parts.get(i)));
      }
    }
    if (!isNull.isEmpty()) {
      body.beginControlFlow("if ($L)", CodeBlock.join(isNull, " || "))
          .addStatement("errors.dropped($L, $S)", site(operator), "its group is NULL")
          .addStatement("return $T.pair(null, null)", KeyValue.class)
          .endControlFlow();
    }
    return body.addStatement(
            "return $T.pair($L, new $T($L))",
            KeyValue.class,
            newKey(operator, parts),
            row.name(),
            values(operator, input))
        .build();
  }

  /** A variable for each part of the key. */
  private List<ParameterSpec> parts(Regroup operator, Stage input) {
    JavaIdentifiers names = new JavaIdentifiers();
    input.scope().variables().forEach(variable -> names.newMember(variable.name()));
    List.of("errors", "failure", "map").forEach(names::newMember);
    List<ParameterSpec> parts = new ArrayList<>();
    for (int i = 0; i < operator.key().columns().size(); i++) {
      TypeName type = rows.key(operator.key(), i);
      String name = names.newMember(operator.key().columns().get(i).name());
      parts.add(ParameterSpec.builder(type, name).build());
    }
    return parts;
  }

  private CodeBlock newKey(Regroup operator, List<ParameterSpec> parts) {
    return operator.key().isComposite()
        ? CodeBlock.of(
            "new $T($L)",
            rows.compositeKey(operator.key()).name(),
            parts.stream().map(part -> CodeBlock.of("$N", part)).collect(CodeBlock.joining(", ")))
        : CodeBlock.of("$N", parts.get(0));
  }

  private static CodeBlock values(Regroup operator, Stage input) {
    List<CodeBlock> values = new ArrayList<>();
    for (Column field : operator.row().fields()) {
      Scope.ColumnAccess access = Objects.requireNonNull(input.columns().get(field.name()));
      values.add(access.code());
    }
    return CodeBlock.join(values, ", ");
  }

  private CodeBlock site(Regroup operator) {
    return GroupBySite.constant(query, operator.grouping(), members);
  }
}
