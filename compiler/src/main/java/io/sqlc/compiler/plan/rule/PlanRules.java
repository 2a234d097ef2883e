package io.sqlc.compiler.plan.rule;

import io.sqlc.compiler.plan.PlanNode;
import java.util.List;

/** The rules in the order in which they run. */
public final class PlanRules {
  /** All rules. */
  public static final List<PlanRule> ALL = List.of(new FoldConstants());

  private PlanRules() {}

  /** The plan after rules have run, in their order. */
  public static PlanNode apply(List<PlanRule> rules, PlanNode root) {
    PlanNode plan = root;
    for (PlanRule rule : rules) {
      plan = rule.apply(plan);
    }
    return plan;
  }
}
