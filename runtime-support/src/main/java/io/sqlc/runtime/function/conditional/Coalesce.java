package io.sqlc.runtime.function.conditional;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** COALESCE. */
@SqlFunction(
    name = "COALESCE",
    description = "The first value that is not NULL.",
    example = "COALESCE('a', 'b')",
    result = "a")
public final class Coalesce {
  private Coalesce() {}

  /** The first value that is not NULL. */
  @SafeVarargs
  @Overload(value = "COALESCE(T first, T... others)", returns = "T", nullPropagating = false)
  public static <T> @Nullable T coalesce(@Nullable T first, @Nullable T... others) {
    T found = first;
    for (int i = 0; found == null && i < others.length; i++) {
      found = others[i];
    }
    return found;
  }
}
