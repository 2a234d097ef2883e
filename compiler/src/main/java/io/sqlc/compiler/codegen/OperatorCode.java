package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.codegen.expression.ClassMembers;
import io.sqlc.compiler.codegen.expression.ExpressionWriter;
import io.sqlc.compiler.codegen.expression.ExpressionWriter.Predicate;
import io.sqlc.compiler.codegen.expression.JavaExpression;
import io.sqlc.compiler.codegen.expression.Scope;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.plan.Assignment;
import io.sqlc.compiler.topology.Expand;
import io.sqlc.compiler.topology.Fold;
import io.sqlc.compiler.topology.JoinForeignKey;
import io.sqlc.compiler.topology.JoinStreams;
import io.sqlc.compiler.topology.JoinTables;
import io.sqlc.compiler.topology.Keep;
import io.sqlc.compiler.topology.LookUp;
import io.sqlc.compiler.topology.Operator;
import io.sqlc.compiler.topology.OperatorVisitor;
import io.sqlc.compiler.topology.ReadTopic;
import io.sqlc.compiler.topology.Regroup;
import io.sqlc.compiler.topology.Reroute;
import io.sqlc.compiler.topology.Resend;
import io.sqlc.compiler.topology.Select;
import io.sqlc.compiler.topology.Where;
import io.sqlc.runtime.expression.ExpressionErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;

/** Writes the operators of one query as calls of Kafka Streams' DSL. */
final class OperatorCode implements OperatorVisitor<Stage> {
  private final String query;
  private final GeneratedTypes generated;
  private final RowClasses rows;
  private final JavaTypes types;
  private final SerdeCode serdes;
  private final TopicsClass topics;
  private final ClassMembers members;
  private final Stages stages;
  private final RerouteCode reroutes;
  private final RegroupCode regroups;
  private final AggregateCode aggregates;
  private final JoinCode joins;
  private boolean usesErrors;

  OperatorCode(
      String query,
      GeneratedTypes generated,
      RowClasses rows,
      JavaTypes types,
      SerdeCode serdes,
      TopicsClass topics,
      ClassMembers members) {
    this(query, generated, rows, types, serdes, topics, members, "row");
  }

  private OperatorCode(
      String query,
      GeneratedTypes generated,
      RowClasses rows,
      JavaTypes types,
      SerdeCode serdes,
      TopicsClass topics,
      ClassMembers members,
      String rowVariable) {
    this.query = query;
    this.generated = generated;
    this.rows = rows;
    this.types = types;
    this.serdes = serdes;
    this.topics = topics;
    this.members = members;
    this.stages = new Stages(rows, rowVariable);
    this.reroutes = new RerouteCode(rows, serdes, stages);
    this.regroups = new RegroupCode(query, rows, serdes, stages, members);
    this.aggregates = new AggregateCode(query, generated, types, serdes, members, stages);
    this.joins = new JoinCode(rows, types, serdes, stages, this);
  }

  /** Whether {@code build} needs the variable {@code errors}. */
  boolean usesErrors() {
    return usesErrors;
  }

  @Override
  public Stage visitReadTopic(ReadTopic operator) {
    if (operator.input().isHandedOver()) {
      return stages.read(topics.handedOver(operator.input()), operator);
    }
    boolean table = operator.input().source().isTable();
    CodeBlock chain =
        CodeBlock.of(
            "topology\n.$L($L)", table ? "table" : "stream", topics.source(operator.input()));
    return stages.read(chain, operator);
  }

  @Override
  public Stage visitWhere(Where operator) {
    Stage input = operator.input().accept(this);
    CodeBlock test = test(operator, input);
    CodeBlock chain =
        operator.isEarly()
            ? CodeBlock.of(
                "topology\n.stream(\n$>$>$L,\n($N, $N) -> $L,\n$S)$<$<",
                topics.source(((ReadTopic) operator.input()).input()),
                input.key(),
                input.row(),
                test,
                operator.name())
            : CodeBlock.of(
                operator.isStored()
                    ? "$L\n.filter(\n$>$>($N, $N) -> $L,\n$T.as($S),\n$L)$<$<"
                    : "$L\n.filter(($N, $N) -> $L, $T.as($S)$L)",
                input.chain(),
                input.key(),
                input.row(),
                test,
                Named.class,
                operator.name(),
                operator.isStored() ? passed(operator, input) : CodeBlock.builder().build());
    return input.then(chain, false);
  }

  /** What lets a row pass; rows without a value never do. */
  private CodeBlock test(Where operator, Stage input) {
    if (operator.predicate() instanceof Constant constant) {
      return Boolean.TRUE.equals(constant.value()) && input.rowMayBeNull()
          ? CodeBlock.of("$N != null", input.row())
          : CodeBlock.of("$L", Boolean.TRUE.equals(constant.value()));
    }
    String clause = operator.clause().name();
    Step step = new Step(clause, input.scope(), Stream.of(operator.predicate()));
    Predicate predicate = step.writer(clause).predicate(operator.predicate());
    CodeBlock body =
        predicate.mayFail()
            ? CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement("return $L", predicate.code())
                .nextControlFlow("catch ($T failure)", RuntimeException.class)
                .addStatement("errors.failed($L, failure)", predicate.site())
                .addStatement("return false")
                .endControlFlow()
                .build()
            : CodeBlock.builder().addStatement("return $L", predicate.code()).build();
    CodeBlock call =
        step.method(
            TypeName.BOOLEAN,
            CodeBlock.of("$L $L", clause, SqlComment.inline(operator.predicate().span().text())),
            body,
            predicate.usesErrors());
    return input.rowMayBeNull() ? CodeBlock.of("$N != null && $L", input.row(), call) : call;
  }

  /** Where the rows that have passed are kept. */
  private CodeBlock passed(Where operator, Stage input) {
    return CodeBlock.of(
        "$T.<$T, $T, $T<$T, byte[]>>as($S)\n.withKeySerde($L)\n.withValueSerde($L)",
        Materialized.class,
        input.key().type(),
        input.row().type(),
        KeyValueStore.class,
        Bytes.class,
        operator.name(),
        serdes.storedKey(input.keyShape()),
        input.storedRow().orElseGet(() -> serdes.storedRow(input.rowClass())));
  }

  @Override
  public Stage visitSelect(Select operator) {
    Stage input = operator.input().accept(this);
    RowClass row = rows.row(operator.row());
    Step step =
        new Step("select", input.scope(), operator.values().stream().map(Assignment::value));
    List<JavaExpression> values = step.values(operator.values());
    CodeBlock call =
        step.method(
            row.name(),
            CodeBlock.of("SELECT: a row of $L.", SqlComment.inline(operator.row().name())),
            CodeBlock.builder()
                .addStatement("return new $T(\n$L)", row.name(), list(values))
                .build(),
            step.reports(values));
    CodeBlock chain =
        CodeBlock.of(
            "$L\n.mapValues(($N, $N) -> $L, $T.as($S))",
            input.chain(),
            input.key(),
            input.row(),
            nullSafe(input, call),
            Named.class,
            operator.name());
    return stages.rows(input, chain, operator.row().fields(), row);
  }

  private static CodeBlock nullSafe(Stage input, CodeBlock call) {
    return input.rowMayBeNull() ? CodeBlock.of("$N == null ? null : $L", input.row(), call) : call;
  }

  @Override
  public Stage visitReroute(Reroute operator) {
    Stage input = operator.input().accept(this);
    return reroutes.write(operator, input, new Step("rekey", input.scope()));
  }

  @Override
  public Stage visitRegroup(Regroup operator) {
    Stage input = operator.input().accept(this);
    return regroups.write(operator, input, new Step("group", input.scope()));
  }

  @Override
  public Stage visitFold(Fold operator) {
    usesErrors |= !(operator.input() instanceof Regroup);
    return aggregates.write(operator, operator.input().accept(this), Step::new);
  }

  @Override
  public Stage visitExpand(Expand operator) {
    Stage input = operator.input().accept(this);
    Step step =
        new Step("unnest", input.scope(), operator.functions().stream().map(Assignment::value));
    return new ExpandCode(rows, types, stages).write(operator, input, step);
  }

  @Override
  public Stage visitResend(Resend operator) {
    return reroutes.write(operator, operator.input().accept(this));
  }

  @Override
  public Stage visitJoinForeignKey(JoinForeignKey operator) {
    return joins.foreignKey(operator);
  }

  @Override
  public Stage visitJoinStreams(JoinStreams operator) {
    return joins.streams(operator);
  }

  @Override
  public Stage visitJoinTables(JoinTables operator) {
    return joins.tables(operator);
  }

  @Override
  public Stage visitLookUp(LookUp operator) {
    return joins.lookUp(operator);
  }

  @Override
  public Stage visitKeep(Keep operator) {
    Stage input = operator.input().accept(this);
    RowClass row = rows.row(operator.row());
    CodeBlock values =
        operator.row().fields().stream()
            .map(field -> Objects.requireNonNull(input.columns().get(field.name())).code())
            .collect(CodeBlock.joining(", "));
    CodeBlock serdesOfTopics =
        operator
            .sent()
            .map(
                keys ->
                    CodeBlock.of(
                        ",\n$T.with(\n$>$>$L,\n$L)$<$<",
                        Materialized.class,
                        serdes.sentKey(keys, operator.key()),
                        serdes.storedRow(row)))
            .orElse(CodeBlock.builder().build());
    CodeBlock chain =
        CodeBlock.of(
            "$L\n.mapValues(\n$>$>($N, $N) -> $L,\n$T.as($S)$L)$<$<",
            input.chain(),
            input.key(),
            input.row(),
            nullSafe(input, CodeBlock.of("new $T($L)", row.name(), values)),
            Named.class,
            operator.name(),
            serdesOfTopics);
    return stages.rows(input, chain, operator.row().fields(), row);
  }

  /**
   * Writes one side of a join.
   *
   * @param rowVariable how rows are called in it, so that the join tells the sides apart
   */
  Stage side(Operator operator, String rowVariable) {
    OperatorCode side =
        new OperatorCode(query, generated, rows, types, serdes, topics, members, rowVariable);
    Stage stage = operator.accept(side);
    usesErrors |= side.usesErrors;
    return stage;
  }

  /** A method of all variables in scope. */
  Step step(String wantedName, Scope scope) {
    return new Step(wantedName, scope);
  }

  static CodeBlock list(List<JavaExpression> values) {
    return values.stream().map(JavaExpression::code).collect(CodeBlock.joining(",\n"));
  }

  /** A method of the variables that these expressions read. */
  Step step(String wantedName, Scope scope, Stream<TypedExpression> expressions) {
    return new Step(wantedName, scope, expressions);
  }

  /** One operator's method in the query's class, and the expressions in it. */
  final class Step {
    private final String name;
    private final Scope scope;
    private final List<ParameterSpec> variables;
    private final int place = members.size();

    /** A method of all variables in scope. */
    private Step(String wantedName, Scope scope) {
      this(wantedName, scope, scope.variables());
    }

    /** A method of the variables that these expressions read. */
    private Step(String wantedName, Scope scope, Stream<TypedExpression> expressions) {
      this(wantedName, scope, scope.variablesOf(expressions));
    }

    private Step(String wantedName, Scope scope, List<ParameterSpec> variables) {
      this.name = members.newMethod(wantedName);
      this.scope = scope;
      this.variables = variables;
    }

    /**
     * A writer for an expression.
     *
     * @param column what the expression is for
     */
    ExpressionWriter writer(String column) {
      return ExpressionWriter.of(query, types, members, scope, column);
    }

    List<JavaExpression> values(List<Assignment> assignments) {
      return assignments.stream()
          .map(assignment -> value(assignment.target().name(), assignment.value()))
          .toList();
    }

    JavaExpression value(String column, TypedExpression expression) {
      return writer(column).value(expression);
    }

    boolean reports(List<JavaExpression> values) {
      return values.stream().anyMatch(JavaExpression::usesErrors);
    }

    /** Adds the method; gives the call with the variables of the scope. */
    CodeBlock method(TypeName returns, CodeBlock javadoc, CodeBlock body, boolean reportsErrors) {
      List<ParameterSpec> parameters = new ArrayList<>(variables);
      if (reportsErrors) {
        usesErrors = true;
        parameters.add(ParameterSpec.builder(ExpressionErrors.class, "errors").build());
      }
      members.add(
          place,
          MethodSpec.methodBuilder(name)
              .addJavadoc(javadoc)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(returns)
              .addParameters(parameters)
              .addCode(body)
              .build());
      CodeBlock arguments =
          parameters.stream().map(p -> CodeBlock.of("$N", p)).collect(CodeBlock.joining(", "));
      return CodeBlock.of("$N($L)", name, arguments);
    }
  }
}
