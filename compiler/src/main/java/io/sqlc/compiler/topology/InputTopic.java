package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import java.util.List;
import java.util.Optional;

/**
 * A stream or table as the queries of the job read it. There is one for each source that is read.
 *
 * @param pseudoColumns the columns that some query reads of what is around key and value: header
 *     columns, then ROWTIME, ROWPARTITION, ROWOFFSET; they are fields of the row after those of the
 *     value
 * @param handing whether the rows come from the query that makes them, see {@link HandOver}; empty
 *     where that is not asked for, or no query of the job makes them
 */
public record InputTopic(
    DataSource source,
    KeyShape key,
    RowShape row,
    List<Column> pseudoColumns,
    Optional<Handing> handing) {

  /**
   * What was decided.
   *
   * @param readBack why the topic is read back; empty where the rows are handed over
   */
  public record Handing(Optional<String> readBack) {}

  public InputTopic {
    pseudoColumns = List.copyOf(pseudoColumns);
  }

  /** Whether the rows come from the query that makes them, and the topic is not read. */
  public boolean isHandedOver() {
    return handing.isPresent() && handing.get().readBack().isEmpty();
  }
}
