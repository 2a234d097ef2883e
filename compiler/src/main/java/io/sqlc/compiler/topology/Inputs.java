package io.sqlc.compiler.topology;

import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.plan.Aggregate;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers the sources that queries read, each once, with all header and pseudo columns that are
 * read of it. Learns which columns of them the queries use, to leave out the others.
 */
final class Inputs {
  private final Map<String, List<SourceScan>> scans;
  private final Map<String, InputTopic> inputs = new LinkedHashMap<>();
  private final UsedColumns used = new UsedColumns();

  private Inputs(
      Map<String, List<SourceScan>> scans,
      UsedColumns known,
      Map<String, Optional<String>> handedOver) {
    this.scans = scans;
    scans.forEach(
        (name, all) ->
            inputs.put(
                name,
                input(
                    all,
                    known,
                    Optional.ofNullable(handedOver.get(name)).map(InputTopic.Handing::new))));
  }

  /** The sources with all their columns. */
  static Inputs of(List<QueryPlan> queries) {
    Map<String, List<SourceScan>> scans = new LinkedHashMap<>();
    queries.stream()
        .flatMap(query -> query.root().accept(new Scans()))
        .forEach(
            scan -> scans.computeIfAbsent(scan.source().name(), n -> new ArrayList<>()).add(scan));
    return new Inputs(scans, new UsedColumns(), Map.of());
  }

  /** The sources without the columns that {@link #read} did not ask for. */
  Inputs narrowed() {
    return narrowed(Map.of());
  }

  /**
   * The sources without the columns that {@link #read} did not ask for.
   *
   * @param readBack for sources that queries make: why their topics are read back, or nothing
   */
  Inputs narrowed(Map<String, Optional<String>> readBack) {
    return new Inputs(scans, used, readBack);
  }

  List<InputTopic> all() {
    return List.copyOf(inputs.values());
  }

  /**
   * The source of a scan.
   *
   * @param needed the names of the columns that are read of it, among others
   */
  InputTopic read(SourceScan scan, Set<String> needed) {
    InputTopic input = inputs.get(scan.source().name());
    if (input == null) {
      throw new IllegalStateException("no input for " + scan.source().name());
    }
    used.add(scan, needed);
    return input;
  }

  private static InputTopic input(
      List<SourceScan> scans, UsedColumns used, Optional<InputTopic.Handing> handing) {
    DataSource source = scans.get(0).source();
    List<Column> around = Stream.concat(headers(source, scans), pseudo(scans)).toList();
    return new InputTopic(
        source,
        new KeyShape(source.name(), source.schema().key(), source.window()),
        new RowShape(source.name(), Stream.concat(used.of(source), around.stream()).toList()),
        around,
        handing);
  }

  /** The header columns that are read, as they are declared. */
  private static Stream<Column> headers(DataSource source, List<SourceScan> scans) {
    Set<String> read = read(scans, Column.Role.HEADER).collect(Collectors.toSet());
    return source.schema().columns().stream()
        .filter(column -> column.role() == Column.Role.HEADER && read.contains(column.name()));
  }

  /** The pseudo columns that are read: ROWTIME, ROWPARTITION, ROWOFFSET. */
  private static Stream<Column> pseudo(List<SourceScan> scans) {
    return scans.stream()
        .flatMap(scan -> scan.columns().stream())
        .filter(scanned -> scanned.column().role() == Column.Role.PSEUDO)
        .filter(scanned -> !BoundWindow.isBound(scanned.sourceColumn()))
        .map(
            scanned ->
                new Column(scanned.sourceColumn(), scanned.column().type(), Column.Role.PSEUDO))
        .distinct()
        .sorted(Comparator.comparing(Column::name).reversed());
  }

  private static Stream<String> read(List<SourceScan> scans, Column.Role role) {
    return scans.stream()
        .flatMap(scan -> scan.columns().stream())
        .filter(scanned -> scanned.column().role() == role)
        .map(SourceScan.ScannedColumn::sourceColumn);
  }

  /** The scans below a node, from left to right. */
  private static final class Scans implements PlanVisitor<Stream<SourceScan>> {
    @Override
    public Stream<SourceScan> visitAggregate(Aggregate node) {
      return node.input().accept(this);
    }

    @Override
    public Stream<SourceScan> visitFilter(Filter node) {
      return node.input().accept(this);
    }

    @Override
    public Stream<SourceScan> visitProject(Project node) {
      return node.input().accept(this);
    }

    @Override
    public Stream<SourceScan> visitRekey(Rekey node) {
      return node.input().accept(this);
    }

    @Override
    public Stream<SourceScan> visitSourceScan(SourceScan node) {
      return Stream.of(node);
    }

    @Override
    public Stream<SourceScan> visitForeignKeyJoin(ForeignKeyJoin node) {
      return both(node.left(), node.right());
    }

    @Override
    public Stream<SourceScan> visitStreamStreamJoin(StreamStreamJoin node) {
      return both(node.left(), node.right());
    }

    @Override
    public Stream<SourceScan> visitStreamTableJoin(StreamTableJoin node) {
      return both(node.left(), node.right());
    }

    @Override
    public Stream<SourceScan> visitTableTableJoin(TableTableJoin node) {
      return both(node.left(), node.right());
    }

    private Stream<SourceScan> both(PlanNode left, PlanNode right) {
      return Stream.concat(left.accept(this), right.accept(this));
    }

    @Override
    public Stream<SourceScan> visitUnnest(Unnest node) {
      return node.input().accept(this);
    }
  }
}
