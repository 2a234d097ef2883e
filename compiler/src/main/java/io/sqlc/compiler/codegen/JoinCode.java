package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.codegen.expression.JavaExpression;
import io.sqlc.compiler.codegen.expression.Scope;
import io.sqlc.compiler.topology.JoinForeignKey;
import io.sqlc.compiler.topology.JoinStreams;
import io.sqlc.compiler.topology.JoinTables;
import io.sqlc.compiler.topology.LookUp;
import io.sqlc.compiler.topology.RowShape;
import io.sqlc.runtime.join.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.TableJoined;
import org.apache.kafka.streams.state.KeyValueStore;

/** Writes joins as calls of Kafka Streams' DSL, and the methods that make joined rows. */
final class JoinCode {
  private final RowClasses rows;
  private final JavaTypes types;
  private final SerdeCode serdes;
  private final Stages stages;
  private final OperatorCode operators;

  JoinCode(
      RowClasses rows, JavaTypes types, SerdeCode serdes, Stages stages, OperatorCode operators) {
    this.rows = rows;
    this.types = types;
    this.serdes = serdes;
    this.stages = stages;
    this.operators = operators;
  }

  /** A stream with what a table has for its key. */
  Stage lookUp(LookUp operator) {
    Stage left = operator.left().accept(operators);
    Stage right = operators.side(operator.right(), "found");
    Sides sides = new Sides(left, right, operator.type());
    CodeBlock call = sides.method(operator.row(), left.key());
    CodeBlock chain =
        CodeBlock.of(
            "$L\n.$L(\n$>$>$L,\n($N, $N, $N) -> $L,\n$T.as($S))$<$<",
            left.chain(),
            operator.type() == JoinType.LEFT ? "leftJoin" : "join",
            right.chain(),
            left.key(),
            left.row(),
            right.row(),
            call,
            Joined.class,
            operator.name());
    return stages
        .keyed(left, chain, operator.key(), operator.row().fields(), rows.row(operator.row()))
        .then(chain, false);
  }

  /**
   * Two streams. RIGHT is LEFT with the sides turned, but for the window: as in ksqlDB, "before"
   * and "after" are then said of the left record.
   */
  Stage streams(JoinStreams operator) {
    Stage left = operator.left().accept(operators);
    Stage right = operators.side(operator.right(), "right");
    boolean turned = operator.type() == JoinType.RIGHT;
    Stage first = turned ? right : left;
    Stage second = turned ? left : right;
    CodeBlock call = new Sides(left, right, operator.type()).method(operator.row(), first.key());
    CodeBlock chain =
        CodeBlock.of(
            """
            $L
            .$L(
            $>$>$L,
            ($N, $N, $N) -> $L,
            $L,
            topology.joined(
            $>$>$S,
            $L,
            $L,
            $L,
            $L,
            $L))$<$<$<$<\
            """,
            first.chain(),
            method(operator.type()),
            second.chain(),
            first.key(),
            first.row(),
            second.row(),
            call,
            JoinWindowCode.of(operator.window()),
            operator.name(),
            JoinWindowCode.apart(operator.window()),
            WindowCode.duration(operator.window().retention().toMillis()),
            serdes.storedKey(first.keyShape()),
            serdes.storedRow(first.rowClass()),
            serdes.storedRow(second.rowClass()));
    return stages
        .keyed(left, chain, operator.key(), operator.row().fields(), rows.row(operator.row()))
        .then(chain, false);
  }

  /** Two tables. RIGHT is LEFT with the sides turned. */
  Stage tables(JoinTables operator) {
    Stage left = operator.left().accept(operators);
    Stage right = operators.side(operator.right(), "right");
    boolean turned = operator.type() == JoinType.RIGHT;
    Stage first = turned ? right : left;
    Stage second = turned ? left : right;
    CodeBlock chain =
        CodeBlock.of(
            "$L\n.$L(\n$>$>$L,\n($N, $N) -> $L,\n$T.as($S))$<$<",
            first.chain(),
            method(operator.type()),
            second.chain(),
            first.row(),
            second.row(),
            new Sides(left, right, operator.type()).method(operator.row()),
            Named.class,
            operator.name());
    return stages
        .keyed(left, chain, operator.key(), operator.row().fields(), rows.row(operator.row()))
        .then(chain, false);
  }

  /** A table with the rows of another that its rows refer to. */
  Stage foreignKey(JoinForeignKey operator) {
    Stage left = operator.left().accept(operators);
    Stage right = operators.side(operator.right(), "right");
    RowClass row = rows.row(operator.row());
    CodeBlock stored =
        operator.stored()
            ? CodeBlock.of(
                ",\n$T.<$T, $T, $T<$T, byte[]>>as($S)\n.withKeySerde($L)\n.withValueSerde($L)",
                Materialized.class,
                left.key().type(),
                row.name(),
                KeyValueStore.class,
                Bytes.class,
                operator.name(),
                serdes.storedKey(operator.key()),
                serdes.storedRow(row))
            : CodeBlock.builder().build();
    CodeBlock chain =
        CodeBlock.of(
            "$L\n.$L(\n$>$>$L,\n$T.of(($N, $N) -> $L),\n($N, $N) -> $L,\n$T.as($S)$L)$<$<",
            left.chain(),
            method(operator.type()),
            right.chain(),
            References.class,
            left.key(),
            left.row(),
            foreignKeyOf(operator, left),
            left.row(),
            right.row(),
            new Sides(left, right, operator.type()).method(operator.row()),
            TableJoined.class,
            operator.name(),
            stored);
    return stages.rows(left, chain, operator.row().fields(), row).then(chain, false);
  }

  private CodeBlock foreignKeyOf(JoinForeignKey operator, Stage left) {
    OperatorCode.Step step =
        operators.step("foreignKey", left.scope(), Stream.of(operator.foreignKey()));
    JavaExpression key = step.value("foreign key", operator.foreignKey());
    return step.method(
        types.of(operator.foreignKey().type()),
        CodeBlock.of("The key of the row that a row refers to."),
        CodeBlock.of("return $L;\n", key.code()),
        step.reports(List.of(key)));
  }

  private static String method(JoinType type) {
    return switch (type) {
      case INNER -> "join";
      case LEFT, RIGHT -> "leftJoin";
      case FULL -> "outerJoin";
    };
  }

  /** How the columns of a joined row are read from the two sides. */
  private final class Sides {
    private final Stage left;
    private final Stage right;
    private final JoinType type;

    Sides(Stage left, Stage right, JoinType type) {
      this.left = left;
      this.right = right;
      this.type = type;
    }

    /** Adds the method that makes joined rows; gives the call. */
    CodeBlock method(RowShape shape, ParameterSpec... key) {
      List<ParameterSpec> variables = new ArrayList<>(List.of(key));
      variables.add(left.row());
      variables.add(right.row());
      RowClass row = rows.row(shape);
      CodeBlock values =
          shape.fields().stream().map(field -> value(field, key)).collect(CodeBlock.joining(",\n"));
      return operators
          .step("join", new Scope(variables, Map.of(), Map.of()))
          .method(
              row.name(),
              CodeBlock.of("$L JOIN: a row of both sides.", type),
              CodeBlock.of("return new $T(\n$L);\n", row.name(), values),
              false);
    }

    private CodeBlock value(Column field, ParameterSpec... key) {
      boolean ofLeft = left.columns().containsKey(field.name());
      Stage side = ofLeft ? left : right;
      Scope.ColumnAccess access =
          Objects.requireNonNull(side.columns().get(field.name()), field.name());
      CodeBlock value =
          access.variable().equals(side.key().name())
              ? WindowedKeyCode.ofJoin(side, access, CodeBlock.of("$N", key[0]))
              : access.code();
      boolean mayBeMissing =
          type == JoinType.FULL || type == (ofLeft ? JoinType.RIGHT : JoinType.LEFT);
      return mayBeMissing ? CodeBlock.of("$N == null ? null : $L", side.row(), value) : value;
    }
  }
}
