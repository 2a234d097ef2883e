package io.sqlc.runtime.job;

/** One persistent query of a job, which can be built into a topology alone or with its siblings. */
public interface Query {

  /** The query's name: that of its sink. */
  String name();

  /** The SQL statement, and where it stands: {@code fraud.sql:4}. */
  StatementDescription statement();

  /** Adds the query to a topology; sources that siblings read too are added once. */
  void build(JobTopology topology);
}
