package io.sqlc.runtime.expression;

/**
 * Where generated code reports an expression that could not be computed. What happens then is the
 * job's policy: the expression is NULL (the default, as in ksqlDB), or the job stops.
 */
public interface ExpressionErrors {

  /**
   * Reports a failure: it is counted and logged by its site. The caller then goes on with NULL.
   *
   * @throws RuntimeException where the policy is to stop the job
   */
  void failed(ExpressionSite site, RuntimeException cause);

  /**
   * Reports a row that the dialect leaves out, such as one whose group is NULL: it is counted and
   * logged, and never stops a job.
   *
   * @param site the clause that leaves it out
   * @param reason without values of the row
   */
  void dropped(ExpressionSite site, String reason);
}
