package io.sqlc.runtime.aggregate;

import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;
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
}
