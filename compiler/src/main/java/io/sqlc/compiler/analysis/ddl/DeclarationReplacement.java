package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.List;
import java.util.stream.Collectors;

/** What may differ between a declared stream or table and the one that replaces it. */
public final class DeclarationReplacement {
  private DeclarationReplacement() {}

  /** Reports what differs and must not: all but columns added at the end of the value. */
  public static void check(
      Identifier name, DataSource existing, DataSource next, Diagnostics errors) {
    if (existing.kind() != next.kind()) {
      different(
          name,
          existing,
          "it is a " + existing.kind().word() + " and would be a " + next.kind().word(),
          errors);
      return;
    }
    compare(name, existing, "topic", existing.topic().name(), next.topic().name(), errors);
    compare(
        name,
        existing,
        "key format",
        existing.keyFormat(),
        next.keyFormat(),
        existing.keyFormat().format(),
        next.keyFormat().format(),
        errors);
    compare(
        name,
        existing,
        "value format",
        existing.valueFormat(),
        next.valueFormat(),
        existing.valueFormat().format(),
        next.valueFormat().format(),
        errors);
    if (!existing.timestamp().equals(next.timestamp())) {
      different(name, existing, "the column of the event time differs", errors);
    }
    if (!existing.window().equals(next.window())) {
      different(name, existing, "the windows of its key differ", errors);
    }
    if (!existing.schema().key().equals(next.schema().key())) {
      different(
          name,
          existing,
          "the key columns were "
              + shown(existing.schema().key())
              + " and would be "
              + shown(next.schema().key()),
          errors);
    }
    columns(name, existing, next, errors);
  }

  private static List<Column> besideKey(DataSource source) {
    return source.schema().columns().stream().filter(column -> !column.isKey()).toList();
  }

  private static void columns(
      Identifier name, DataSource existing, DataSource next, Diagnostics errors) {
    List<Column> before = besideKey(existing);
    List<Column> after = besideKey(next);
    for (int i = 0; i < before.size(); i++) {
      if (i >= after.size() || !before.get(i).equals(after.get(i))) {
        different(
            name,
            existing,
            "column "
                + before.get(i)
                + (after.contains(before.get(i))
                    ? " would stand elsewhere"
                    : " would be missing or changed"),
            errors);
        return;
      }
    }
  }

  private static void compare(
      Identifier name,
      DataSource existing,
      String what,
      Object before,
      Object after,
      Object shownBefore,
      Object shownAfter,
      Diagnostics errors) {
    if (!before.equals(after)) {
      String problem =
          shownBefore.equals(shownAfter)
              ? "the options of its " + what + " differ"
              : "its " + what + " is " + shownBefore + " and would be " + shownAfter;
      different(name, existing, problem, errors);
    }
  }

  private static void compare(
      Identifier name,
      DataSource existing,
      String what,
      Object before,
      Object after,
      Diagnostics errors) {
    compare(name, existing, what, before, after, before, after, errors);
  }

  private static void different(
      Identifier name, DataSource existing, String problem, Diagnostics errors) {
    errors.add(
        SourceErrors.replace(name, existing, problem)
            .help("only columns at the end of the value can be added"));
  }

  private static String shown(List<Column> columns) {
    return columns.isEmpty()
        ? "none"
        : columns.stream().map(Column::toString).collect(Collectors.joining(", "));
  }
}
