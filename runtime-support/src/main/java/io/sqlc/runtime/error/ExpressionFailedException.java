package io.sqlc.runtime.error;

import io.sqlc.runtime.expression.ExpressionSite;

/** An expression could not be computed, and the policy is to leave out the row or to stop. */
public final class ExpressionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ExpressionFailedException(ExpressionSite site, RuntimeException cause) {
    super(site.position() + " " + site.sql() + " could not be computed", cause);
  }
}
