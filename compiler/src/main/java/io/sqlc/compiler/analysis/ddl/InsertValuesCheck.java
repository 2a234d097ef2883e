package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.InsertValues;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** INSERT INTO … VALUES: its target and columns; the values are looked at later. */
final class InsertValuesCheck {
  private final InsertValues statement;
  private final DataSource target;
  private final Diagnostics errors;

  private InsertValuesCheck(InsertValues statement, DataSource target, Diagnostics errors) {
    this.statement = statement;
    this.target = target;
    this.errors = errors;
  }

  static void check(InsertValues statement, DataSource target, Diagnostics errors) {
    new InsertValuesCheck(statement, target, errors).check();
  }

  private void check() {
    if (target.readOnly()) {
      errors.add(SourceErrors.readOnly(statement.target(), target, "written"));
    }
    if (target.window().isPresent()) {
      errors.add(
          error(
              DiagnosticCode.INSERT_TARGET,
              statement.target().span(),
              "rows cannot be inserted into " + statement.target() + ", as its keys are windowed"));
    }
    if (target.schema().columns().stream().anyMatch(c -> c.role() == Column.Role.HEADER)) {
      errors.add(
          error(
              DiagnosticCode.INSERT_TARGET,
              statement.target().span(),
              "rows cannot be inserted into "
                  + statement.target()
                  + ", as it has columns of headers"));
    }
    checkColumns();
    int expected =
        statement.columns().isEmpty()
            ? target.schema().columns().size()
            : statement.columns().size();
    checkCount(expected);
  }

  private void checkCount(int expected) {
    int given = statement.values().size();
    if (given != expected) {
      Span place = statement.values().get(0).span().to(statement.values().get(given - 1).span());
      errors.add(
          error(
                  DiagnosticCode.INSERT_COUNT,
                  place,
                  expected + " values are needed, but " + given + " are given")
              .note(
                  statement.columns().isEmpty()
                      ? statement.target() + " has the columns " + target.schema()
                      : "as many as columns are listed"));
    }
  }

  private void checkColumns() {
    List<String> known = new ArrayList<>();
    target.schema().columns().forEach(column -> known.add(column.name()));
    known.add("ROWTIME");
    Map<String, Span> first = new HashMap<>();
    for (Identifier column : statement.columns()) {
      Optional<Span> earlier = Optional.ofNullable(first.putIfAbsent(column.text(), column.span()));
      earlier.ifPresent(span -> errors.add(ColumnErrors.listedTwice(column, span)));
      if (!known.contains(column.text())) {
        errors.add(
            NearHelp.names(
                error(
                    DiagnosticCode.INSERT_COLUMN,
                    column.span(),
                    statement.target() + " has no column " + column),
                column.text(),
                known));
      }
    }
    if (target.isTable() && !statement.columns().isEmpty()) {
      for (Column key : target.schema().key()) {
        if (!first.containsKey(key.name())) {
          errors.add(
              error(
                  DiagnosticCode.INSERT_COLUMN,
                  statement.target().span(),
                  "the key column " + key.name() + " of the table needs a value"));
        }
      }
    }
  }
}
