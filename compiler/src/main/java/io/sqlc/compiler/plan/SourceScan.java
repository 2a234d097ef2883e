package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import java.util.List;

/**
 * Reads a stream or table.
 *
 * @param alias the name by which the query knows it
 * @param columns all columns of the source's key and value, and those of its header columns and
 *     pseudo columns that the query uses
 */
public record SourceScan(DataSource source, String alias, List<ScannedColumn> columns)
    implements PlanNode {
  public SourceScan {
    columns = List.copyOf(columns);
  }

  /**
   * A column of the source under the name that it has in this query.
   *
   * @param column its name, unique in the query, its type and role
   * @param sourceColumn its name in the source, or that of the pseudo column
   */
  public record ScannedColumn(Column column, String sourceColumn) {}

  @Override
  public Schema schema() {
    return new Schema(columns.stream().map(ScannedColumn::column).toList());
  }

  @Override
  public DataSource.Kind kind() {
    return source.kind();
  }

  @Override
  public <R> R accept(PlanVisitor<R> visitor) {
    return visitor.visitSourceScan(this);
  }
}
