package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.plan.Filter;
import io.sqlc.compiler.plan.PlanVisitor;
import io.sqlc.compiler.plan.Project;
import io.sqlc.compiler.plan.QueryPlan;
import io.sqlc.compiler.plan.Rekey;
import io.sqlc.compiler.plan.SourceScan;
import io.sqlc.compiler.plan.StreamTableJoin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gathers the sources that queries read, each once, with all pseudo columns that are read of it.
 */
final class Inputs {
  private Inputs() {}

  static Map<String, InputTopic> of(List<QueryPlan> queries) {
    Map<String, List<SourceScan>> scans = new LinkedHashMap<>();
    queries.stream()
        .flatMap(query -> query.root().accept(new Scans()))
        .forEach(
            scan -> scans.computeIfAbsent(scan.source().name(), n -> new ArrayList<>()).add(scan));
    Map<String, InputTopic> inputs = new LinkedHashMap<>();
    scans.forEach((name, all) -> inputs.put(name, input(all)));
    return inputs;
  }

  private static InputTopic input(List<SourceScan> scans) {
    DataSource source = scans.get(0).source();
    List<Column> pseudo =
        scans.stream()
            .flatMap(scan -> scan.columns().stream())
            .filter(scanned -> scanned.column().role() == Column.Role.PSEUDO)
            .map(
                scanned ->
                    new Column(scanned.sourceColumn(), scanned.column().type(), Column.Role.PSEUDO))
            .distinct()
            .sorted(java.util.Comparator.comparing(Column::name).reversed())
            .toList();
    return new InputTopic(
        source,
        new KeyShape(source.name(), source.schema().key()),
        new RowShape(
            source.name(),
            Stream.concat(source.schema().value().stream(), pseudo.stream()).toList()),
        pseudo.stream().map(Column::name).toList());
  }

  /** The scans below a node, from left to right. */
  private static final class Scans implements PlanVisitor<Stream<SourceScan>> {
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
    public Stream<SourceScan> visitStreamTableJoin(StreamTableJoin node) {
      return Stream.concat(node.left().accept(this), node.right().accept(this));
    }
  }
}
