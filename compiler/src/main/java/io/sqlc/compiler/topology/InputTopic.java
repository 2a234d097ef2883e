package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import java.util.List;

/**
 * A stream or table as the queries of the job read it. There is one for each source that is read.
 *
 * @param pseudoColumns the columns that some query reads of what is around key and value: header
 *     columns, then ROWTIME, ROWPARTITION, ROWOFFSET; they are fields of the row after those of the
 *     value
 */
public record InputTopic(
    DataSource source, KeyShape key, RowShape row, List<Column> pseudoColumns) {
  public InputTopic {
    pseudoColumns = List.copyOf(pseudoColumns);
  }
}
