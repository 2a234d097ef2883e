package io.sqlc.compiler.plan;

import io.sqlc.compiler.analysis.BoundStatement;
import io.sqlc.compiler.plan.check.PlanChecker;
import io.sqlc.compiler.plan.rule.PlanRule;
import io.sqlc.compiler.plan.rule.PlanRules;
import java.util.ArrayList;
import java.util.List;

/** From bound statements to the plans of their queries. */
public final class QueryPlanner {
  private QueryPlanner() {}

  /** The plans, made better by all rules and checked, in the order of the statements. */
  public static List<QueryPlan> plan(List<BoundStatement> statements) {
    return plan(statements, PlanRules.ALL);
  }

  /** The plans, made better by some rules and checked, in the order of the statements. */
  public static List<QueryPlan> plan(List<BoundStatement> statements, List<PlanRule> rules) {
    List<String> names = QueryNames.of(statements);
    List<QueryPlan> plans = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      plans.add(plan(statements.get(i), names.get(i), rules));
    }
    return plans;
  }

  private static QueryPlan plan(BoundStatement statement, String name, List<PlanRule> rules) {
    QueryPlan plan =
        new QueryPlan(
            name,
            PlanRules.apply(rules, LogicalPlanner.plan(statement.query())),
            statement.insert() ? statement.sink().withoutTimestamp() : statement.sink(),
            statement.statement(),
            statement.sql());
    PlanChecker.check(plan);
    return plan;
  }
}
