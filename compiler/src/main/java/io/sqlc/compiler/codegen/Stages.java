package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.codegen.expression.Scope.ColumnAccess;
import io.sqlc.compiler.plan.SourceScan;
import io.sqlc.compiler.topology.KeyShape;
import io.sqlc.compiler.topology.ReadTopic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes stages: which variables there are, and how columns are read from them. */
final class Stages {
  private final RowClasses rows;
  private final String rowVariable;

  /**
   * Makes one.
   *
   * @param rowVariable how rows are called
   */
  Stages(RowClasses rows, String rowVariable) {
    this.rows = rows;
    this.rowVariable = rowVariable;
  }

  /** The stage after a source is read, with the names that its columns have in the query. */
  Stage read(CodeBlock chain, ReadTopic operator) {
    KeyShape keyShape = operator.key();
    RowClass row = rows.input(operator.input());
    Map<String, ColumnAccess> columns = new LinkedHashMap<>();
    ParameterSpec key = keyVariable(keyShape);
    for (SourceScan.ScannedColumn scanned : operator.columns()) {
      int place = names(keyShape.columns()).indexOf(scanned.sourceColumn());
      columns.put(
          scanned.column().name(),
          scanned.column().isKey()
              ? keyColumn(key, keyShape, place)
              : windowBound(key, scanned.sourceColumn())
                  .orElseGet(
                      () ->
                          rowColumn(
                              rowVariable, row.component(scanned.sourceColumn()).accessor())));
    }
    return new Stage(
        chain,
        key,
        keyShape,
        ParameterSpec.builder(row.name(), rowVariable).build(),
        row,
        columns,
        true);
  }

  /** The stage of an operator that makes rows anew, whose key is read as before. */
  Stage rows(Stage before, CodeBlock chain, List<Column> fields, RowClass row) {
    Map<String, ColumnAccess> columns = new LinkedHashMap<>();
    before
        .columns()
        .forEach(
            (name, access) -> {
              if (access.variable().equals(before.key().name())) {
                columns.put(name, access);
              }
            });
    for (Column field : fields) {
      columns.put(field.name(), rowColumn(rowVariable, row.component(field.name()).accessor()));
    }
    return new Stage(
        chain,
        before.key(),
        before.keyShape(),
        ParameterSpec.builder(row.name(), rowVariable).build(),
        row,
        columns,
        before.rowMayBeNull());
  }

  /** The stage of an operator that gives rows a new key, and makes the rows anew. */
  Stage keyed(Stage before, CodeBlock chain, KeyShape keyShape, List<Column> fields, RowClass row) {
    ParameterSpec key = keyVariable(keyShape);
    Map<String, ColumnAccess> columns = new LinkedHashMap<>();
    for (int i = 0; i < keyShape.columns().size(); i++) {
      columns.put(keyShape.columns().get(i).name(), keyColumn(key, keyShape, i));
    }
    for (Column field : fields) {
      columns.put(field.name(), rowColumn(rowVariable, row.component(field.name()).accessor()));
    }
    return new Stage(
        chain,
        key,
        keyShape,
        ParameterSpec.builder(row.name(), rowVariable).build(),
        row,
        columns,
        before.rowMayBeNull());
  }

  /** How the key of a group is read after the aggregation, where it may have got windows. */
  Map<String, ColumnAccess> groupKey(Stage before, KeyShape shape, ParameterSpec key) {
    List<String> names = names(shape.columns());
    Map<String, ColumnAccess> columns = new LinkedHashMap<>();
    before
        .columns()
        .forEach(
            (name, access) -> {
              if (access.variable().equals(before.key().name())) {
                columns.put(name, keyColumn(key, shape, Math.max(0, names.indexOf(name))));
              }
            });
    if (shape.window().isPresent()) {
      for (String bound : List.of(BoundWindow.START, BoundWindow.END)) {
        windowBound(key, bound).ifPresent(access -> columns.put(bound, access));
      }
    }
    return columns;
  }

  /**
   * The variable of a key. A key of one column is called as the column, unless the row or the
   * reports are called so.
   */
  ParameterSpec keyVariable(KeyShape shape) {
    boolean bare = shape.columns().size() == 1 && shape.window().isEmpty();
    String wanted = bare ? shape.columns().get(0).name() : "key";
    JavaIdentifiers taken = new JavaIdentifiers();
    List.of("row", "right", "found", "errors", "topology", "failure", "map", "group")
        .forEach(taken::newMember);
    return ParameterSpec.builder(rows.key(shape), taken.newMember(wanted)).build();
  }

  private ColumnAccess keyColumn(ParameterSpec key, KeyShape shape, int place) {
    CodeBlock unwindowed = WindowedKeyCode.unwindowed(shape, CodeBlock.of("$N", key));
    if (!shape.isComposite()) {
      return new ColumnAccess(key.name(), unwindowed, true);
    }
    RowClass record = rows.compositeKey(shape);
    return new ColumnAccess(
        key.name(),
        CodeBlock.of(
            "$T.$N($L)", record.name(), record.components().get(place).accessor(), unwindowed),
        true);
  }

  private static Optional<ColumnAccess> windowBound(ParameterSpec key, String column) {
    return WindowedKeyCode.bound(column, CodeBlock.of("$N", key))
        .map(code -> new ColumnAccess(key.name(), code, true));
  }

  private static ColumnAccess rowColumn(String variable, String accessor) {
    return new ColumnAccess(variable, CodeBlock.of("$N.$N()", variable, accessor), true);
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }
}
