package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.ExpressionText;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.plan.Assignment;
import io.sqlc.compiler.plan.PlanNode;
import io.sqlc.compiler.plan.SourceScan;
import io.sqlc.compiler.plan.SourceScan.ScannedColumn;
import io.sqlc.runtime.function.FunctionSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Groupings that queries share: those that group all rows of one source by the same expressions
 * send them through one repartition topic.
 *
 * <p>Its name and the layout of its rows follow from the source and the expressions alone. So a
 * query has the same topic whether it shares it or not, and adding, moving or taking away another
 * changes neither name nor layout: the layout has a place for every column of the source, in the
 * order of its declaration, and columns that nobody reads are NULL in it. A query with WHERE, a
 * join or a windowed source has a topic of its own, called after the query, so that its WHERE can
 * change.
 */
final class Groupings {
  private final Map<String, Map<String, ScannedColumn>> scanned = new HashMap<>();
  private final Map<String, Set<String>> needed = new HashMap<>();

  /** The name of the grouping of rows by these keys, if it can be shared. */
  static Optional<String> name(PlanNode rows, List<Assignment> keys) {
    if (!(rows instanceof SourceScan scan)
        || scan.source().window().isPresent()
        || !scan.columns().stream().allMatch(c -> c.column().name().equals(c.sourceColumn()))
        || !keys.stream().map(Assignment::value).allMatch(Groupings::alwaysMeansTheSame)) {
      return Optional.empty();
    }
    boolean columns =
        keys.stream()
            .allMatch(
                key ->
                    key.value() instanceof ColumnValue value
                        && value.column().name().matches("\\w+"));
    String text =
        keys.stream()
            .map(key -> columns ? key.target().name() : ExpressionText.of(key.value()))
            .collect(Collectors.joining(columns ? "-" : ", "));
    return Optional.of(scan.source().name() + "-by-" + (columns ? text : checkSum(text)));
  }

  private static boolean alwaysMeansTheSame(TypedExpression expression) {
    return Repeatable.is(expression)
        && Parts.tree(expression)
            .noneMatch(
                part ->
                    part instanceof FunctionCall call
                        && !call.settings().equals(FunctionSettings.NONE));
  }

  private static String checkSum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format("%08X", sum.getValue());
  }

  /** Notes what a query reads of a grouping. */
  void add(String name, SourceScan scan, Set<String> columns) {
    Map<String, ScannedColumn> all = scanned.computeIfAbsent(name, n -> new LinkedHashMap<>());
    scan.columns().forEach(column -> all.putIfAbsent(column.sourceColumn(), column));
    needed.computeIfAbsent(name, n -> new HashSet<>()).addAll(columns);
  }

  /** The source with the columns that any query of the grouping reads. */
  SourceScan scan(String name, SourceScan scan) {
    return new SourceScan(
        scan.source(),
        scan.source().name(),
        List.copyOf(scanned.getOrDefault(name, Map.of()).values()));
  }

  /** The columns that any query of the grouping reads. */
  Set<String> needed(String name) {
    return needed.getOrDefault(name, Set.of());
  }

  /** All columns that rows of a grouping may have, in an order that does not change. */
  static List<Column> layout(DataSource source, List<Assignment> keys) {
    Set<String> keyNames =
        keys.stream().map(key -> key.target().name()).collect(Collectors.toSet());
    List<Column> layout = new ArrayList<>();
    Stream.of(
            source.schema().key().stream().map(key -> Column.value(key.name(), key.type())),
            Stream.of(
                new Column("ROWTIME", SqlType.BIGINT, Column.Role.PSEUDO),
                new Column("ROWPARTITION", SqlType.INT, Column.Role.PSEUDO),
                new Column("ROWOFFSET", SqlType.BIGINT, Column.Role.PSEUDO)),
            source.schema().columns().stream().filter(column -> !column.isKey()))
        .flatMap(columns -> columns)
        .filter(column -> !keyNames.contains(column.name()))
        .forEach(layout::add);
    return List.copyOf(layout);
  }
}
