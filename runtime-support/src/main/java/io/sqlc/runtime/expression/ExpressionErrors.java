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
}
