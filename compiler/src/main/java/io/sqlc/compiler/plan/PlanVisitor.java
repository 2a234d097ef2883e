package io.sqlc.compiler.plan;

/** A total function over {@link PlanNode}. */
public interface PlanVisitor<R> {
  R visitAggregate(Aggregate node);

  R visitFilter(Filter node);

  R visitForeignKeyJoin(ForeignKeyJoin node);

  R visitProject(Project node);

  R visitRekey(Rekey node);

  R visitSourceScan(SourceScan node);

  R visitStreamStreamJoin(StreamStreamJoin node);

  R visitStreamTableJoin(StreamTableJoin node);

  R visitTableTableJoin(TableTableJoin node);

  R visitUnnest(Unnest node);
}
