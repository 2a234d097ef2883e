package io.sqlc.compiler.plan.rule;

import io.sqlc.compiler.plan.PlanNode;

/** Rewrites the plan of one query to one that gives the same records. */
@FunctionalInterface
public interface PlanRule {

  /** The better plan; the same where there is nothing to do. Its schema is the plan's. */
  PlanNode apply(PlanNode root);
}
