package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.source.Span;
import java.util.Map;

/**
 * Where columns come from in the text.
 *
 * @param columns the place of a column by its name: its type in a declaration, its item in SELECT
 * @param fallback the place for all others and for the columns as a whole
 */
public record ColumnPlaces(Map<String, Span> columns, Span fallback) {
  public ColumnPlaces {
    columns = Map.copyOf(columns);
  }

  /** The place of a column. */
  Span of(String column) {
    return columns.getOrDefault(column, fallback);
  }
}
