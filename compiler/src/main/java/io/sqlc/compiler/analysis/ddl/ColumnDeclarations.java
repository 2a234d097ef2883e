package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.ast.ColumnConstraint;
import io.sqlc.compiler.ast.ConstraintKind;
import io.sqlc.compiler.ast.TableElement;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of CREATE and ALTER. Those with errors, which are reported, are left out.
 *
 * @param columns in the order in which they are declared
 * @param types where the type of each column stands
 * @param hasKey whether a key column is declared, rightly or wrongly
 * @param hasValue whether a column of the value is declared, rightly or wrongly
 */
record ColumnDeclarations(
    List<Column> columns, Map<String, Span> types, boolean hasKey, boolean hasValue) {
  static final SqlType HEADER = SqlType.BYTES;
  static final SqlType HEADERS =
      new SqlType.Array(
          new SqlType.Struct(
              List.of(
                  new SqlType.Field("KEY", SqlType.STRING),
                  new SqlType.Field("VALUE", SqlType.BYTES))));

  /** Names that no column of a source can have. */
  static final Set<String> RESERVED =
      Set.of("ROWTIME", "ROWPARTITION", "ROWOFFSET", "WINDOWSTART", "WINDOWEND");

  ColumnDeclarations {
    columns = List.copyOf(columns);
    types = Map.copyOf(types);
  }

  static ColumnDeclarations read(List<TableElement> elements, Catalog catalog, Diagnostics errors) {
    Map<String, Span> names = new HashMap<>();
    Map<String, Span> headers = new LinkedHashMap<>();
    Map<String, Span> types = new HashMap<>();
    List<Column> columns = new ArrayList<>();
    for (TableElement element : elements) {
      String name = element.name().text();
      Optional<SqlType> type = TypeResolver.resolve(element.type(), catalog, errors);
      if (RESERVED.contains(name)) {
        errors.add(ColumnErrors.reserved(element.name()));
        continue;
      }
      Span first = names.putIfAbsent(name, element.name().span());
      if (first != null) {
        errors.add(ColumnErrors.twice(element.name(), first));
        continue;
      }
      checkHeader(element, type, headers, errors);
      if (type.isPresent()) {
        columns.add(column(element, type.get()));
        types.put(name, element.type().span());
      }
    }
    boolean hasKey = elements.stream().anyMatch(e -> role(e.constraint()) == Column.Role.KEY);
    boolean hasValue = elements.stream().anyMatch(e -> role(e.constraint()) == Column.Role.VALUE);
    return new ColumnDeclarations(columns, types, hasKey, hasValue);
  }

  /** The columns of the Kafka key. */
  List<Column> key() {
    return columns.stream().filter(Column::isKey).toList();
  }

  /** The columns of the Kafka value: without those that are read from headers. */
  List<Column> value() {
    return columns.stream().filter(column -> column.role() == Column.Role.VALUE).toList();
  }

  private static Column column(TableElement element, SqlType type) {
    ColumnConstraint constraint = element.constraint();
    String name = element.name().text();
    return constraint != null && role(constraint) == Column.Role.HEADER
        ? Column.header(name, type, Optional.ofNullable(constraint.headerName()))
        : new Column(name, type, role(constraint));
  }

  private static Column.Role role(@Nullable ColumnConstraint constraint) {
    if (constraint == null) {
      return Column.Role.VALUE;
    }
    return switch (constraint.kind()) {
      case KEY, PRIMARY_KEY -> Column.Role.KEY;
      case HEADERS, HEADER -> Column.Role.HEADER;
    };
  }

  private static void checkHeader(
      TableElement element, Optional<SqlType> type, Map<String, Span> headers, Diagnostics errors) {
    ColumnConstraint constraint = element.constraint();
    if (constraint == null || role(constraint) != Column.Role.HEADER) {
      return;
    }
    boolean all = constraint.kind() == ConstraintKind.HEADERS;
    SqlType expected = all ? HEADERS : HEADER;
    if (type.isPresent() && !type.get().equals(expected)) {
      errors.add(ColumnErrors.headerType(element, expected, type.get()));
    }
    String header = constraint.headerName() == null ? "" : constraint.headerName();
    Span allHeaders = headers.get("*");
    Span same = headers.get("=" + header);
    if (all && !headers.isEmpty()) {
      Span first = headers.values().iterator().next();
      String problem =
          allHeaders == null
              ? "HEADERS cannot stand beside HEADER('…')"
              : "there can be only one HEADERS column";
      errors.add(ColumnErrors.headersTwice(element, first, problem));
    } else if (!all && allHeaders != null) {
      String problem = "HEADER('…') cannot stand beside HEADERS";
      errors.add(ColumnErrors.headersTwice(element, allHeaders, problem));
    } else if (!all && same != null) {
      String problem = "the header '" + header + "' is read twice";
      errors.add(ColumnErrors.headersTwice(element, same, problem));
    }
    headers.putIfAbsent(all ? "*" : "=" + header, element.span());
  }
}
