package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.plan.Aggregate;
import io.sqlc.compiler.plan.Aggregate.AggregateColumn;
import io.sqlc.compiler.plan.Assignment;
import io.sqlc.compiler.plan.Filter;
import io.sqlc.compiler.plan.PlanVisitor;
import io.sqlc.compiler.plan.Project;
import io.sqlc.compiler.plan.QueryPlan;
import io.sqlc.compiler.plan.Rekey;
import io.sqlc.compiler.plan.SourceScan;
import io.sqlc.compiler.plan.StreamTableJoin;
import io.sqlc.compiler.plan.Unnest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From relational plans to operators with final names. Columns that nobody reads are dropped where
 * rows are made anew, so that they travel through no join, store or repartition topic.
 */
public final class TopologyPlanner {
  private TopologyPlanner() {}

  /** The topology of one application that runs all these queries. */
  public static ApplicationTopology plan(List<QueryPlan> queries) {
    Inputs inputs = Inputs.of(queries);
    build(queries, inputs);
    return build(queries, inputs.narrowed());
  }

  private static ApplicationTopology build(List<QueryPlan> queries, Inputs inputs) {
    List<QueryTopology> topologies = new ArrayList<>();
    for (QueryPlan query : queries) {
      Operator last =
          query.root().accept(new Builder(query, inputs, query.sink().schema().columns()));
      topologies.add(
          new QueryTopology(query.name(), last, query.sink(), query.statement(), query.sql()));
    }
    return new ApplicationTopology(inputs.all(), topologies);
  }

  /**
   * Builds the operators of one query from the sink up.
   *
   * @param needed the names of the columns that the operators after this one read
   */
  private record Builder(QueryPlan query, Inputs inputs, Set<String> needed)
      implements PlanVisitor<Operator> {

    Builder(QueryPlan query, Inputs inputs, List<Column> needed) {
      this(query, inputs, needed.stream().map(Column::name).collect(Collectors.toSet()));
    }

    @Override
    public Operator visitSourceScan(SourceScan node) {
      return new ReadTopic(input(node), node.columns());
    }

    @Override
    public Operator visitAggregate(Aggregate node) {
      Builder below = needing(node.aggregates().stream().map(AggregateColumn::call));
      Operator input =
          node.input() instanceof Rekey rekey ? below.regroup(rekey) : node.input().accept(below);
      String name = query.name() + "-aggregate";
      return new Fold(
          name,
          input,
          node.input().kind(),
          node.window().map(w -> input.key().in(w.keyWindow())).orElse(input.key()),
          new RowShape(name, node.aggregates().stream().map(AggregateColumn::target).toList()),
          node.aggregates(),
          node.window());
    }

    /** The key of the groups; what is read from here on is what the aggregates read. */
    private Operator regroup(Rekey node) {
      Operator input =
          node.input().accept(alsoNeeding(node.keys().stream().map(Assignment::value)));
      String name = query.name() + "-group-by";
      return new Regroup(
          name,
          input,
          node.kind(),
          new KeyShape(name, targets(node.keys())),
          new RowShape(name, needed(node.schema().columns().stream().filter(c -> !c.isKey()))),
          node.keys());
    }

    @Override
    public Operator visitFilter(Filter node) {
      Operator input = node.input().accept(alsoNeeding(Stream.of(node.predicate())));
      return node.input() instanceof Aggregate
          ? new Where(query.name() + "-having", input, Where.Clause.HAVING, node.predicate())
          : new Where(query.name() + "-where", input, Where.Clause.WHERE, node.predicate());
    }

    @Override
    public Operator visitProject(Project node) {
      List<Assignment> keys = keys(node.columns());
      List<Assignment> values = values(node.columns());
      Operator input =
          node.input()
              .accept(
                  needing(Stream.concat(keys.stream(), values.stream()).map(Assignment::value)));
      return new Select(
          query.name() + "-select",
          input,
          new KeyShape(query.sink().name(), targets(keys), input.key().window()),
          new RowShape(query.sink().name(), targets(values)),
          values);
    }

    @Override
    public Operator visitRekey(Rekey node) {
      return reroute(node, query.name() + "-partition-by", Optional.empty());
    }

    @Override
    public Operator visitStreamTableJoin(StreamTableJoin node) {
      SourceScan table = (SourceScan) node.right();
      String name = query.name() + "-join-" + table.alias();
      Operator left =
          node.left() instanceof Rekey rekey
              ? reroute(rekey, name + "-key", Optional.of(name + "-left"))
              : node.left().accept(this);
      List<Column> fields = needed(node.schema().columns().stream().filter(c -> !c.isKey()));
      return new LookUp(
          name,
          left,
          new ReadTopic(input(table), table.columns()),
          node.type(),
          new RowShape(name, fields));
    }

    @Override
    public Operator visitUnnest(Unnest node) {
      List<TypedExpression> calls = node.functions().stream().map(Assignment::value).toList();
      Operator input = node.input().accept(alsoNeeding(calls.stream()));
      List<Column> row =
          new ArrayList<>(needed(node.input().schema().columns().stream().filter(c -> !c.isKey())));
      row.addAll(targets(node.functions()));
      String name = query.name() + "-unnest";
      return new Expand(name, input, new RowShape(name, row), node.functions());
    }

    private Operator reroute(Rekey node, String name, Optional<String> repartition) {
      Operator input =
          node.input().accept(alsoNeeding(node.keys().stream().map(Assignment::value)));
      return new Reroute(
          name,
          input,
          new KeyShape(name, targets(node.keys())),
          new RowShape(name, needed(node.schema().columns().stream().filter(c -> !c.isKey()))),
          node.keys(),
          repartition);
    }

    private InputTopic input(SourceScan node) {
      return inputs.read(node, needed);
    }

    private List<Column> needed(Stream<Column> columns) {
      return columns.filter(column -> needed.contains(column.name())).toList();
    }

    private Builder needing(Stream<TypedExpression> expressions) {
      return new Builder(query, inputs, columnsOf(expressions));
    }

    private Builder alsoNeeding(Stream<TypedExpression> expressions) {
      Set<String> all = new LinkedHashSet<>(needed);
      all.addAll(columnsOf(expressions));
      return new Builder(query, inputs, all);
    }

    private static Set<String> columnsOf(Stream<TypedExpression> expressions) {
      return expressions
          .flatMap(Parts::tree)
          .filter(ColumnValue.class::isInstance)
          .map(node -> ((ColumnValue) node).column().name())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Assignment> keys(List<Assignment> assignments) {
      return assignments.stream().filter(assignment -> assignment.target().isKey()).toList();
    }

    private static List<Assignment> values(List<Assignment> assignments) {
      return assignments.stream().filter(assignment -> !assignment.target().isKey()).toList();
    }

    private static List<Column> targets(Collection<Assignment> assignments) {
      return assignments.stream().map(Assignment::target).toList();
    }
  }
}
