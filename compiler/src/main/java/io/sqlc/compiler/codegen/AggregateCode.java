package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.codegen.GroupClass.Component;
import io.sqlc.compiler.codegen.expression.ClassMembers;
import io.sqlc.compiler.codegen.expression.JavaExpression;
import io.sqlc.compiler.codegen.expression.Scope;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.plan.Aggregate.AggregateColumn;
import io.sqlc.compiler.topology.Fold;
import io.sqlc.compiler.topology.Regroup;
import io.sqlc.runtime.aggregate.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;

/**
 * Writes the aggregation of GROUP BY: a record of what is kept of a group, methods that add a row
 * to it and take one back, and the call of Kafka Streams' {@code aggregate}.
 */
final class AggregateCode {
  /** The variable of the state in lambdas and methods. */
  private static final String GROUP = "group";

  private final GeneratedTypes generated;
  private final SerdeCode serdes;
  private final AggregateFunctionCode functions;
  private final ClassMembers members;
  private final Stages stages;
  private final String query;

  AggregateCode(
      String query,
      GeneratedTypes generated,
      JavaTypes types,
      SerdeCode serdes,
      ClassMembers members,
      Stages stages) {
    this.query = query;
    this.stages = stages;
    this.generated = generated;
    this.serdes = serdes;
    this.functions = new AggregateFunctionCode(types, serdes);
    this.members = members;
  }

  /**
   * Writes the operator.
   *
   * @param input the rows, by the key of their group
   * @param steps makes the methods of the query's class
   */
  Stage write(Fold operator, Stage input, BiFunction<String, Scope, OperatorCode.Step> steps) {
    GroupClass group = group(operator);
    ClassName serde = generated.newName(group.name().simpleName() + "_state");
    generated.add(group.record(CodeBlock.of("What is kept of a group of $L.", query(operator))));
    generated.add(group.serde(serde));
    Methods methods = new Methods(operator, group, withGroup(operator, input, group), steps);
    CodeBlock.Builder chain = CodeBlock.builder().add(input.chain());
    if (!(operator.input() instanceof Regroup)) {
      chain.add(
          "\n.filter(($N, $N) -> $T.belongs($N, $N, errors, $L), $T.as($S))",
          input.key(),
          input.row(),
          Groups.class,
          input.key(),
          input.row(),
          GroupBySite.constant(query, operator.grouping(), members),
          Named.class,
          operator.name().replaceFirst("-aggregate$", "-group-by"));
      chain.add("\n.groupByKey()");
    }
    operator.window().map(WindowCode::windowedBy).ifPresent(chain::add);
    chain.add(
        "\n.aggregate(\n$>$>() -> $L,\n$L,\n",
        methods.empty(),
        lambda(input, methods.change("add", CodeBlock.of("Adds a row to its group."))));
    if (operator.kind() == DataSource.Kind.TABLE) {
      chain.add(
          "$L,\n",
          lambda(input, methods.change("undo", CodeBlock.of("Takes a row out of its group."))));
    }
    if (operator.isSession()) {
      chain.add("(key, earlier, later) -> $L,\n", methods.merge());
    }
    chain.add("$T.as($S),\n", Named.class, operator.name());
    chain.add(store(operator, input, group, group.newSerde(serde)));
    chain.add(")$<$<");
    return stage(operator, input, chain.build(), group, serde);
  }

  /** How groups are stored; only some may be kept as objects between two commits. */
  private CodeBlock store(Fold operator, Stage input, GroupClass group, CodeBlock groupSerde) {
    CodeBlock keySerde = serdes.storedKey(operator.key().unwindowed());
    if (operator.window().isEmpty()) {
      return CodeBlock.of(
          "topology.groups(\n$>$>$S,\n$L,\n$L)$<$<", operator.name(), keySerde, groupSerde);
    }
    BoundWindow window = operator.window().get();
    if (!operator.isSession() && !window.emitFinal()) {
      return CodeBlock.of(
          "topology.windows(\n$>$>$S,\n$L,\n$L,\n$L,\n$L)$<$<",
          operator.name(),
          WindowCode.duration(window.sizeMs()),
          WindowCode.duration(window.retentionMs()),
          keySerde,
          groupSerde);
    }
    return CodeBlock.of(
        "$T.<$T, $T, $T>as($S)$>$>$L\n.withKeySerde($L)\n.withValueSerde($L)$<$<",
        Materialized.class,
        input.key().type(),
        group.name(),
        WindowCode.store(window),
        operator.name(),
        WindowCode.retention(window),
        keySerde,
        groupSerde);
  }

  private static CodeBlock query(Fold operator) {
    return SqlComment.inline(operator.name().replaceFirst("-aggregate$", ""));
  }

  private static CodeBlock lambda(Stage input, CodeBlock call) {
    return CodeBlock.of("($N, $N, $L) -> $L", input.key(), input.row(), GROUP, call);
  }

  private GroupClass group(Fold operator) {
    JavaIdentifiers names = JavaIdentifiers.ofComponents();
    List<Component> components = new ArrayList<>();
    for (AggregateColumn aggregate : operator.aggregates()) {
      components.add(
          new Component(
              aggregate.target().name(),
              aggregate.call().span().text(),
              names.newMember(aggregate.target().name()),
              functions.state(aggregate.call().use()),
              functions.constant(aggregate.call(), members)));
    }
    String name = operator.name().replaceFirst("-aggregate$", "") + "_group";
    return new GroupClass(
        generated.newName(name), components, operator.kind() == DataSource.Kind.TABLE);
  }

  /** What methods that change a group are given: what the aggregates read of a row, the group. */
  private static Scope withGroup(Fold operator, Stage input, GroupClass group) {
    Scope scope = input.scope();
    List<ParameterSpec> variables =
        new ArrayList<>(
            scope.variablesOf(
                operator.aggregates().stream().flatMap(a -> a.call().arguments().stream())));
    variables.add(ParameterSpec.builder(group.name(), GROUP).build());
    return new Scope(variables, scope.columns(), scope.lambdaParameters());
  }

  /** The groups as rows whose columns are the results of the aggregates. */
  private Stage stage(
      Fold operator, Stage input, CodeBlock chain, GroupClass group, ClassName serde) {
    ParameterSpec key =
        operator.window().isPresent() ? stages.keyVariable(operator.key()) : input.key();
    Map<String, Scope.ColumnAccess> columns = stages.groupKey(input, operator.key(), key);
    for (Component component : group.components()) {
      columns.put(component.column(), new Scope.ColumnAccess(GROUP, component.result(GROUP), true));
    }
    return new Stage(
        chain,
        key,
        operator.key(),
        ParameterSpec.builder(group.name(), GROUP).build(),
        new RowClass(group.name(), List.of()),
        columns,
        true,
        Optional.of(group.newSerde(serde)));
  }

  /** The methods that make and change groups. */
  private final class Methods {
    private final Fold operator;
    private final GroupClass group;
    private final Scope scope;
    private final BiFunction<String, Scope, OperatorCode.Step> steps;

    Methods(
        Fold operator,
        GroupClass group,
        Scope scope,
        BiFunction<String, Scope, OperatorCode.Step> steps) {
      this.operator = operator;
      this.group = group;
      this.scope = scope;
      this.steps = steps;
    }

    /** The call that gives a group without rows. */
    CodeBlock empty() {
      Scope nothing = new Scope(List.of(), Map.of(), Map.of());
      return steps
          .apply("new_group", nothing)
          .method(
              group.name(),
              CodeBlock.of("A group without rows."),
              CodeBlock.builder()
                  .addStatement(
                      "return $L", group.make(c -> CodeBlock.of("$L.initial()", c.aggregate())))
                  .build(),
              false);
    }

    /** The call that makes one group of those of two sessions, which come before the row. */
    CodeBlock merge() {
      List<ParameterSpec> both =
          List.of(
              ParameterSpec.builder(group.name(), "earlier").build(),
              ParameterSpec.builder(group.name(), "later").build());
      return steps
          .apply("merge", new Scope(both, Map.of(), Map.of()))
          .method(
              group.name(),
              CodeBlock.of("The group of two sessions that became one."),
              CodeBlock.builder()
                  .addStatement(
                      "return $L",
                      group.make(
                          c ->
                              CodeBlock.of(
                                  "$L.merge(earlier.$N(), later.$N())",
                                  c.aggregate(),
                                  c.accessor(),
                                  c.accessor())))
                  .build(),
              false);
    }

    /** The call that adds the row to the group, or takes it back. */
    CodeBlock change(String verb, CodeBlock javadoc) {
      OperatorCode.Step step = steps.apply(verb, scope);
      List<CodeBlock> states = new ArrayList<>();
      boolean reports = false;
      for (int i = 0; i < group.components().size(); i++) {
        AggregateColumn aggregate = operator.aggregates().get(i);
        Component component = group.components().get(i);
        List<JavaExpression> arguments = new ArrayList<>();
        for (TypedExpression argument : aggregate.call().arguments()) {
          arguments.add(step.value(aggregate.target().name(), argument));
        }
        reports |= step.reports(arguments);
        states.add(
            CodeBlock.of(
                "$L.$L($L.$N(), $L)",
                component.aggregate(),
                verb,
                GROUP,
                component.accessor(),
                functions.argument(
                    aggregate.call(), arguments.stream().map(JavaExpression::code).toList())));
      }
      return step.method(
          group.name(),
          javadoc,
          CodeBlock.builder()
              .addStatement("return new $T(\n$L)", group.name(), CodeBlock.join(states, ",\n"))
              .build(),
          reports);
    }
  }
}
