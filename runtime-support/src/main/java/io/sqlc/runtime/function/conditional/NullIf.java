package io.sqlc.runtime.function.conditional;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** NULLIF. */
@SqlFunction(
    name = "NULLIF",
    description = "NULL where two values are equal, else the first.",
    example = "NULLIF('a', 'b')",
    result = "a")
public final class NullIf {
  private NullIf() {}

  /** NULL where the values are equal, else the first. */
  @Overload(value = "NULLIF(T expr1, T expr2)", returns = "T", nullPropagating = false)
  public static <T> @Nullable T nullIf(@Nullable T expr1, @Nullable T expr2) {
    return expr1 == null || expr1.equals(expr2) ? null : expr1;
  }
}
