package io.sqlc.compiler.plan;

import io.sqlc.compiler.analysis.BoundStatement;
import io.sqlc.compiler.plan.check.PlanChecker;
import java.util.ArrayList;
import java.util.List;

/** From bound statements to the plans of their queries. */
public final class QueryPlanner {
  private QueryPlanner() {}

  /** The plans, checked, in the order of the statements. */
  public static List<QueryPlan> plan(List<BoundStatement> statements) {
    List<String> names = QueryNames.of(statements);
    List<QueryPlan> plans = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      plans.add(plan(statements.get(i), names.get(i)));
    }
    return plans;
  }

  private static QueryPlan plan(BoundStatement statement, String name) {
    QueryPlan plan =
        new QueryPlan(
            name,
            LogicalPlanner.plan(statement.query()),
            statement.insert() ? statement.sink().withoutTimestamp() : statement.sink(),
            statement.statement(),
            statement.sql());
    PlanChecker.check(plan);
    return plan;
  }
}
