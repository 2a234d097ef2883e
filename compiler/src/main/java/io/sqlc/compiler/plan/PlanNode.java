package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;

/**
 * One relational operator. Expressions in a node read the columns of its input by their names in
 * the input's {@link #schema()}; names are unique there, so no qualifier is needed below analysis.
 */
public sealed interface PlanNode
    permits Aggregate,
        Filter,
        ForeignKeyJoin,
        Project,
        Rekey,
        SourceScan,
        StreamStreamJoin,
        StreamTableJoin,
        TableTableJoin,
        Unnest {

  /** What comes out, key columns first. */
  Schema schema();

  /** Whether rows are events or the latest state of their key. */
  DataSource.Kind kind();

  <R> R accept(PlanVisitor<R> visitor);
}
