package io.sqlc.compiler.plan;

import io.sqlc.compiler.analysis.query.BoundQuery;
import io.sqlc.compiler.analysis.query.BoundQuery.ResultColumn;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.plan.SourceScan.ScannedColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Turns a bound query into operators: scans, joins with the re-keying below them, WHERE, table
 * functions, PARTITION BY, SELECT. Rules improve the tree afterwards.
 */
public final class LogicalPlanner {
  private final Set<Column> read = new HashSet<>();

  private LogicalPlanner() {}

  /** The tree of a query that has nothing in it that cannot be compiled yet. */
  public static PlanNode plan(BoundQuery query) {
    LogicalPlanner planner = new LogicalPlanner();
    planner.findColumns(query);
    PlanNode node = JoinPlanner.plan(query.from(), query.syntheticKey(), planner::scan);
    TypedExpression where = query.where();
    if (where != null) {
      node = new Filter(node, InputColumns.of(node).bind(where));
    }
    TableFunctions.Unnested unnested = TableFunctions.of(node, query.columns());
    node = unnested.node();
    if (query.partitioning().isPresent()) {
      node = partition(node, query.partitioning().get());
    }
    if (query.aggregation().isPresent()) {
      GroupPlanner groups = GroupPlanner.over(node, query.aggregation().get());
      return project(groups.node(), unnested.columns(), groups::bind);
    }
    return project(node, unnested.columns(), InputColumns.of(node)::bind);
  }

  private void findColumns(BoundQuery query) {
    query.expressions().forEach(expression -> read.addAll(Parts.columnsRead(expression)));
  }

  private SourceScan scan(BoundSource source) {
    List<ScannedColumn> columns =
        source.columns().stream()
            .filter(item -> !fillsIn(item.column()) || read.contains(item.column()))
            .map(item -> new ScannedColumn(item.column(), item.name()))
            .toList();
    return new SourceScan(source.source(), source.alias(), columns);
  }

  /** Whether a column is filled in beside what the record's key and value hold. */
  private static boolean fillsIn(Column column) {
    return column.role() == Column.Role.PSEUDO || column.role() == Column.Role.HEADER;
  }

  private static Rekey partition(PlanNode input, List<BoundQuery.KeyExpression> keys) {
    InputColumns columns = InputColumns.of(input);
    return new Rekey(
        input,
        keys.stream()
            .map(
                key ->
                    new Assignment(
                        Column.key(key.name(), key.value().type()), columns.bind(key.value())))
            .toList());
  }

  /** Key columns of the result are those of the input, in the same order. */
  private static Project project(
      PlanNode input, List<ResultColumn> columns, UnaryOperator<TypedExpression> bind) {
    List<Column> inputKey = input.schema().key();
    List<Assignment> assignments = new ArrayList<>();
    int nextKey = 0;
    for (ResultColumn column : columns) {
      TypedExpression value =
          column.target().isKey()
              ? new ColumnValue(inputKey.get(nextKey++), column.value().span())
              : bind.apply(column.value());
      assignments.add(new Assignment(column.target(), value));
    }
    return new Project(input, assignments);
  }
}
