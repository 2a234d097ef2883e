package io.sqlc.runtime.error;

import java.util.Map;

/** What becomes of a row with an expression that cannot be computed. */
public enum ExpressionErrorPolicy {
  /** The expression is NULL. */
  NULL("it counts as NULL"),
  /** The row is left out. */
  SKIP("the row is left out"),
  /** The job stops. */
  STOP("the job stops");

  private final String consequence;

  ExpressionErrorPolicy(String consequence) {
    this.consequence = consequence;
  }

  String consequence() {
    return consequence;
  }

  /** The policy that is set; {@link #NULL} where none is. */
  public static ExpressionErrorPolicy of(Map<String, ?> configs) {
    Object value = configs.get(ErrorSettings.EXPRESSION_ERRORS);
    for (ExpressionErrorPolicy policy : values()) {
      if (value != null && policy.name().equalsIgnoreCase(value.toString())) {
        return policy;
      }
    }
    return NULL;
  }
}
