package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * GROUP BY.
 *
 * @param grouping what rows are grouped by
 * @param aggregates the calls of aggregate functions in SELECT and HAVING, in the order of the text
 * @param window how rows are cut by time, if they are
 * @param having the condition on groups, or null
 */
public record Aggregation(
    List<TypedExpression> grouping,
    List<AggregateCall> aggregates,
    Optional<BoundWindow> window,
    @Nullable TypedExpression having) {
  public Aggregation {
    grouping = List.copyOf(grouping);
    aggregates = List.copyOf(aggregates);
  }
}
