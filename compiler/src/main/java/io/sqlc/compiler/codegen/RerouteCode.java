package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.codegen.expression.JavaExpression;
import io.sqlc.compiler.codegen.expression.Scope;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.plan.Assignment;
import io.sqlc.compiler.topology.Reroute;
import io.sqlc.compiler.topology.Resend;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Writes PARTITION BY and the re-keying before joins. A record with a null value gets its key from
 * those expressions that read key columns alone; the others are NULL for it (semantics reference,
 * section 5).
 */
final class RerouteCode {
  private final RowClasses rows;
  private final SerdeCode serdes;
  private final Stages stages;

  RerouteCode(RowClasses rows, SerdeCode serdes, Stages stages) {
    this.rows = rows;
    this.serdes = serdes;
    this.stages = stages;
  }

  Stage write(Reroute operator, Stage input, OperatorCode.Step step) {
    RowClass row = rows.row(operator.row());
    TypeName key = rows.key(operator.key());
    List<JavaExpression> keys = step.values(operator.keys());
    List<CodeBlock> values = new ArrayList<>();
    for (Column field : operator.row().fields()) {
      Scope.ColumnAccess access = Objects.requireNonNull(input.columns().get(field.name()));
      values.add(access.code());
    }
    CodeBlock.Builder body = CodeBlock.builder();
    if (input.rowMayBeNull()) {
      body.beginControlFlow("if ($N == null)", input.row())
          .addStatement(
              "return $T.pair($L, null)",
              KeyValue.class,
              newKey(operator, keysWithoutRow(operator, input, keys)))
          .endControlFlow();
    }
    body.addStatement(
        "return $T.pair($L, new $T($L))",
        KeyValue.class,
        newKey(operator, keys.stream().map(JavaExpression::code).toList()),
        row.name(),
        CodeBlock.join(values, ", "));
    CodeBlock call =
        step.method(
            ParameterizedTypeName.get(ClassName.get(KeyValue.class), key, row.name()),
            CodeBlock.of("Gives a row its new key."),
            body.build(),
            step.reports(keys));
    CodeBlock.Builder chain =
        CodeBlock.builder()
            .add(
                "$L\n.map(($N, $N) -> $L, $T.as($S))",
                input.chain(),
                input.key(),
                input.row(),
                call,
                Named.class,
                operator.name());
    operator
        .repartition()
        .ifPresent(
            topic ->
                chain.add(
                    "\n.repartition(\n$>$>$T.with($L, $L)\n.withName($S))$<$<",
                    Repartitioned.class,
                    serdes.internalKey(topic.keysOf(), operator.key()),
                    serdes.storedRow(row),
                    topic.name()));
    return stages.keyed(input, chain.build(), operator.key(), operator.row().fields(), row);
  }

  /** Writes the way through a topic of records that keep their key. */
  Stage write(Resend operator, Stage input) {
    CodeBlock rowSerde = serdes.storedRow(input.rowClass());
    CodeBlock.Builder chain = CodeBlock.builder().add(input.chain());
    if (operator.table()) {
      chain.add("\n.toStream($T.as($S))", Named.class, operator.name() + "-changes");
    }
    chain.add(
        "\n.repartition(\n$>$>$T.with($L, $L)\n.withName($S))$<$<",
        Repartitioned.class,
        serdes.internalKey(operator.keysOf(), operator.key()),
        rowSerde,
        operator.name());
    if (operator.table()) {
      chain.add(
          """

          .toTable(
          $>$>$T.as($S),
          $T.<$T, $T, $T<$T, byte[]>>as($S)
          .withKeySerde($L)
          .withValueSerde($L))$<$<""",
          Named.class,
          operator.name() + "-table",
          Materialized.class,
          rows.key(operator.key()),
          input.rowClass().name(),
          KeyValueStore.class,
          Bytes.class,
          operator.name(),
          serdes.storedKey(operator.key()),
          rowSerde);
    }
    return input.then(chain.build(), input.rowMayBeNull());
  }

  private CodeBlock newKey(Reroute operator, List<CodeBlock> keys) {
    if (operator.key().isEmpty()) {
      return CodeBlock.of("($T) null", Void.class);
    }
    return operator.key().isComposite()
        ? CodeBlock.of(
            "new $T($L)", rows.compositeKey(operator.key()).name(), CodeBlock.join(keys, ", "))
        : keys.get(0);
  }

  private List<CodeBlock> keysWithoutRow(Reroute operator, Stage input, List<JavaExpression> keys) {
    List<CodeBlock> result = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Assignment assignment = operator.keys().get(i);
      boolean readsRow =
          Parts.tree(assignment.value())
              .filter(ColumnValue.class::isInstance)
              .map(node -> input.columns().get(((ColumnValue) node).column().name()))
              .anyMatch(access -> access != null && access.variable().equals(input.row().name()));
      result.add(
          readsRow ? CodeBlock.of("($T) null", rows.key(operator.key(), i)) : keys.get(i).code());
    }
    return result;
  }
}
