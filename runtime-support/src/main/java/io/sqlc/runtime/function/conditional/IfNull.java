package io.sqlc.runtime.function.conditional;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** IFNULL. */
@SqlFunction(
    name = "IFNULL",
    description = "A value, or another where it is NULL.",
    example = "IFNULL('a', 'b')",
    result = "a")
public final class IfNull {
  private IfNull() {}

  /** A value, or another where it is NULL. */
  @Overload(value = "IFNULL(T expression, T altValue)", returns = "T", nullPropagating = false)
  public static <T> @Nullable T ifNull(@Nullable T expression, @Nullable T altValue) {
    return expression == null ? altValue : expression;
  }
}
