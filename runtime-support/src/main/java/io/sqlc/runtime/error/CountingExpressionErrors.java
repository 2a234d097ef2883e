package io.sqlc.runtime.error;

import io.sqlc.runtime.error.JobCounters.Kind;
import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;

/** Counts and logs expressions that could not be computed, then does what the policy says. */
public final class CountingExpressionErrors implements ExpressionErrors {
  private final ErrorLog log;
  private final ExpressionErrorPolicy policy;

  /** Handles errors by a policy. */
  public CountingExpressionErrors(ErrorLog log, ExpressionErrorPolicy policy) {
    this.log = log;
    this.policy = policy;
  }

  @Override
  public void failed(ExpressionSite site, RuntimeException cause) {
    log.report(
        Kind.EXPRESSION_ERROR, site.position(), " " + site.sql(), policy.consequence(), cause);
    if (policy != ExpressionErrorPolicy.NULL) {
      throw new ExpressionFailedException(site, cause);
    }
  }

  @Override
  public void dropped(ExpressionSite site, String reason) {
    log.report(Kind.DROPPED_ROW, site.position(), " " + site.sql(), "the row is left out", reason);
  }
}
