package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.plan.Aggregate;
import io.sqlc.compiler.plan.Aggregate.AggregateColumn;
import io.sqlc.compiler.plan.Assignment;
import io.sqlc.compiler.plan.Filter;
import io.sqlc.compiler.plan.ForeignKeyJoin;
import io.sqlc.compiler.plan.PlanNode;
import io.sqlc.compiler.plan.PlanVisitor;
import io.sqlc.compiler.plan.Project;
import io.sqlc.compiler.plan.QueryPlan;
import io.sqlc.compiler.plan.Rekey;
import io.sqlc.compiler.plan.SourceScan;
import io.sqlc.compiler.plan.StreamStreamJoin;
import io.sqlc.compiler.plan.StreamTableJoin;
import io.sqlc.compiler.plan.TableTableJoin;
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

  /** The topology of one application that runs all these queries, and reads all topics. */
  public static ApplicationTopology plan(List<QueryPlan> queries) {
    return plan(queries, false);
  }

  /**
   * The topology of one application that runs all these queries.
   *
   * @param handOver whether rows are handed over between queries where {@link HandOver} can
   */
  public static ApplicationTopology plan(List<QueryPlan> queries, boolean handOver) {
    Inputs inputs = Inputs.of(queries);
    Groupings groupings = new Groupings();
    build(queries, inputs, groupings);
    ApplicationTopology readingAll = build(queries, inputs.narrowed(), groupings);
    return handOver
        ? build(queries, inputs.narrowed(HandOver.decide(readingAll)), groupings)
        : readingAll;
  }

  private static ApplicationTopology build(
      List<QueryPlan> queries, Inputs inputs, Groupings groupings) {
    List<QueryTopology> topologies = new ArrayList<>();
    for (QueryPlan query : queries) {
      Operator last =
          query
              .root()
              .accept(new Builder(query, inputs, groupings, query.sink().schema().columns()));
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
  private record Builder(QueryPlan query, Inputs inputs, Groupings groupings, Set<String> needed)
      implements PlanVisitor<Operator> {

    Builder(QueryPlan query, Inputs inputs, Groupings groupings, List<Column> needed) {
      this(query, inputs, groupings, needed.stream().map(Column::name).collect(Collectors.toSet()));
    }

    @Override
    public Operator visitSourceScan(SourceScan node) {
      return new ReadTopic(input(node), node.columns());
    }

    @Override
    public Operator visitAggregate(Aggregate node) {
      Builder below = needing(node.aggregates().stream().map(AggregateColumn::call));
      Operator input = below.grouped(node);
      String name = query.name() + "-aggregate";
      return new Fold(
          name,
          input,
          node.input().kind(),
          node.window().map(w -> input.key().in(w.keyWindow())).orElse(input.key()),
          new RowShape(name, node.aggregates().stream().map(AggregateColumn::target).toList()),
          node.aggregates(),
          node.grouping(),
          node.window());
    }

    /** The rows by the key of their group; a key with windows is none. */
    private Operator grouped(Aggregate node) {
      if (node.input() instanceof Rekey rekey) {
        return regroup(rekey.input(), rekey.keys(), rekey.schema(), node);
      }
      Operator input = node.input().accept(this);
      if (input.key().window().isEmpty()) {
        return input;
      }
      List<Assignment> keys =
          node.input().schema().key().stream()
              .map(key -> new Assignment(key, new ColumnValue(key, node.grouping())))
              .toList();
      return regroup(node.input(), keys, node.input().schema(), node);
    }

    private Operator regroup(PlanNode rows, List<Assignment> keys, Schema keyed, Aggregate node) {
      Optional<String> shared = Groupings.name(rows, keys);
      if (shared.isPresent()) {
        return sharedRegroup(shared.get(), (SourceScan) rows, keys, node);
      }
      String name = query.name() + "-group-by";
      return new Regroup(
          name,
          rows.accept(alsoNeeding(keys.stream().map(Assignment::value))),
          rows.kind(),
          new KeyShape(name, targets(keys)),
          new RowShape(name, needed(keyed.columns().stream().filter(c -> !c.isKey()))),
          keys,
          node.grouping(),
          List.of());
    }

    /** The same operator in every query that groups the source so. */
    private Operator sharedRegroup(
        String name, SourceScan rows, List<Assignment> keys, Aggregate node) {
      Builder here = alsoNeeding(keys.stream().map(Assignment::value));
      rows.accept(here);
      groupings.add(name, rows, needed);
      List<Column> layout = Groupings.layout(rows.source(), keys);
      Set<String> read = groupings.needed(name);
      return new Regroup(
          name,
          groupings.scan(name, rows).accept(here),
          rows.kind(),
          new KeyShape(name, targets(keys)),
          new RowShape(name, layout.stream().filter(c -> read.contains(c.name())).toList()),
          keys,
          node.grouping(),
          layout);
    }

    @Override
    public Operator visitFilter(Filter node) {
      Operator input = node.input().accept(alsoNeeding(Stream.of(node.predicate())));
      boolean having = node.input() instanceof Aggregate;
      return new Where(
          query.name() + (having ? "-having" : "-where"),
          input,
          node.kind(),
          having ? Where.Clause.HAVING : Where.Clause.WHERE,
          node.predicate());
    }

    @Override
    public Operator visitProject(Project node) {
      List<Assignment> keys = keys(node.columns());
      List<Assignment> values = values(node.columns());
      Builder below = needing(Stream.concat(keys.stream(), values.stream()).map(Assignment::value));
      Operator input =
          node.input() instanceof ForeignKeyJoin join
              ? below.foreignKeyJoin(join, true)
              : node.input().accept(below);
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
    public Operator visitForeignKeyJoin(ForeignKeyJoin node) {
      return foreignKeyJoin(node, true);
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

    private Operator foreignKeyJoin(ForeignKeyJoin node, boolean stored) {
      String name = joinName(node.right());
      Builder below = alsoNeeding(Stream.of(node.foreignKey()));
      return new JoinForeignKey(
          name,
          below.send((SourceScan) node.left(), name + "-left", false, false),
          send((SourceScan) node.right(), name + "-right", isValue(node.right(), node), true),
          node.type(),
          node.foreignKey(),
          stored,
          new RowShape(name, values(node)));
    }

    /** A side of a join on a foreign key: keys go through topics as its source has them. */
    private Operator send(SourceScan node, String name, boolean withKey, boolean referred) {
      List<Column> fields =
          needed(node.schema().columns().stream().filter(c -> withKey || !c.isKey()));
      Operator input = node.accept(this);
      Optional<KeyForm> form = KeyForm.of(node);
      if (form.isEmpty() && referred) {
        input = new Resend(name, input, true, Optional.empty());
      }
      return new Keep(
          name + "-columns",
          input,
          new RowShape(name, fields),
          Optional.of(new Keep.SentKeys(form.flatMap(KeyForm::source), referred)));
    }

    @Override
    public Operator visitStreamStreamJoin(StreamStreamJoin node) {
      String name = joinName(node.right());
      KeyForm form = KeyForm.common(node.left(), node.right());
      Operator left = side(node.left(), name + "-left", form, false);
      return new JoinStreams(
          name,
          left,
          side(node.right(), name + "-right", form, false),
          node.type(),
          node.window(),
          new KeyShape(name, List.of(node.key()), left.key().window()),
          new RowShape(name, values(node)));
    }

    @Override
    public Operator visitStreamTableJoin(StreamTableJoin node) {
      String name = joinName(node.right());
      KeyForm form = KeyForm.common(node.left(), node.right());
      return new LookUp(
          name,
          meets(node.left(), form)
              ? node.left().accept(this)
              : side(node.left(), name + "-left", form, false),
          meets(node.right(), form)
              ? node.right().accept(this)
              : side(node.right(), name + "-right", form, false),
          node.type(),
          key(name, node.key()),
          new RowShape(name, values(node)));
    }

    @Override
    public Operator visitTableTableJoin(TableTableJoin node) {
      String name = joinName(node.right());
      KeyForm form = KeyForm.common(node.left(), node.right());
      return new JoinTables(
          name,
          side(node.left(), name + "-left", form, isValue(node.left(), node)),
          side(node.right(), name + "-right", form, isValue(node.right(), node)),
          node.type(),
          key(name, node.key()),
          new RowShape(name, values(node)));
    }

    /** A join is called after the source that it adds. */
    private String joinName(PlanNode right) {
      PlanNode source = right instanceof Rekey rekey ? rekey.input() : right;
      return query.name() + "-join-" + ((SourceScan) source).alias();
    }

    /**
     * One side of a join, with what the join needs of it and its keys in the form of the join. What
     * this takes is called after the side.
     */
    private Operator side(PlanNode node, String name, KeyForm form, boolean withKey) {
      if (node instanceof Rekey rekey) {
        return reroute(
            rekey, name + "-key", Optional.of(new Reroute.Repartition(name, form.source())));
      }
      Operator side = keep(node.accept(this), node, name, withKey);
      return meets(node, form)
          ? side
          : new Resend(name, side, node.kind() == DataSource.Kind.TABLE, form.source());
    }

    private static boolean meets(PlanNode node, KeyForm form) {
      return KeyForm.of(node).map(form::meets).orElse(false);
    }

    /** Whether the key of a side is read as a value of the join. */
    private boolean isValue(PlanNode side, PlanNode join) {
      Column key = side.schema().key().get(0);
      return needed.contains(key.name()) && !join.schema().column(key.name()).orElseThrow().isKey();
    }

    /** Leaves out what is not needed of rows that are not made anew on their way here. */
    private Operator keep(Operator input, PlanNode node, String name, boolean withKey) {
      List<Column> fields =
          needed(node.schema().columns().stream().filter(c -> withKey || !c.isKey()));
      return fields.size() == input.row().fields().size() && !withKey && !isRowOfStream(input)
          ? input
          : new Keep(name + "-columns", input, new RowShape(name, fields), Optional.empty());
    }

    /** Rows whose columns depend on what other queries read too: never to be stored as they are. */
    private static boolean isRowOfStream(Operator input) {
      return input instanceof Where where
          ? isRowOfStream(where.input())
          : input instanceof ReadTopic read && !read.input().source().isTable();
    }

    private static KeyShape key(String name, Column key) {
      return new KeyShape(name, List.of(key));
    }

    private List<Column> values(PlanNode node) {
      return needed(node.schema().columns().stream().filter(c -> !c.isKey()));
    }

    private Operator reroute(Rekey node, String name, Optional<Reroute.Repartition> repartition) {
      Operator input =
          node.input().accept(alsoNeeding(node.keys().stream().map(Assignment::value)));
      return new Reroute(
          name,
          input,
          new KeyShape(name, targets(node.keys())),
          new RowShape(name, values(node)),
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
      return new Builder(query, inputs, groupings, columnsOf(expressions));
    }

    private Builder alsoNeeding(Stream<TypedExpression> expressions) {
      Set<String> all = new LinkedHashSet<>(needed);
      all.addAll(columnsOf(expressions));
      return new Builder(query, inputs, groupings, all);
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
