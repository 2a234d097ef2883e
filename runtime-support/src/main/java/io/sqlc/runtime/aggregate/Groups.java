package io.sqlc.runtime.aggregate;

import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;
import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import org.jspecify.annotations.Nullable;

/** The groups of GROUP BY. */
public final class Groups {
  private Groups() {}

  /**
   * Whether a record belongs to a group; it is reported where it does not.
   *
   * @param key the group
   */
  public static boolean belongs(
      @Nullable Object key, @Nullable Object row, ExpressionErrors errors, ExpressionSite groupBy) {
    if (row == null) {
      errors.dropped(groupBy, "it has no value");
      return false;
    }
    if (key == null) {
      errors.dropped(groupBy, "its group is NULL");
      return false;
    }
    return true;
  }

  /**
   * How the state of an aggregate over a stream is stored. Groups that were stored before the query
   * had the aggregate have none: it begins with the rows from then on. Over a table it cannot,
   * since rows would be taken back that it has not seen.
   */
  public static <S extends @Nullable Object> StateForm<S> state(Aggregate<?, S, ?> aggregate) {
    return StateForms.orElse(aggregate.state(), aggregate::initial);
  }
}
