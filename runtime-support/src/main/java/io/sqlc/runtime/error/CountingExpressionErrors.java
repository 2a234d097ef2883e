package io.sqlc.runtime.error;

import io.sqlc.runtime.error.JobCounters.Kind;
import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;

/** Counts and logs expressions that could not be computed, then goes on with NULL or stops. */
public final class CountingExpressionErrors implements ExpressionErrors {
  private final ErrorLog log;
  private final boolean stop;

  /**
   * Handles errors by a policy.
   *
   * @param stop whether an error stops the job; otherwise the expression is NULL
   */
  public CountingExpressionErrors(ErrorLog log, boolean stop) {
    this.log = log;
    this.stop = stop;
  }

  @Override
  public void failed(ExpressionSite site, RuntimeException cause) {
    String consequence = stop ? "the job stops" : "it counts as NULL";
    log.report(Kind.EXPRESSION_ERROR, site.position(), " " + site.sql(), consequence, cause);
    if (stop) {
      throw new ExpressionFailedException(site, cause);
    }
  }

  @Override
  public void dropped(ExpressionSite site, String reason) {
    log.report(Kind.DROPPED_ROW, site.position(), " " + site.sql(), "the row is left out", reason);
  }
}
