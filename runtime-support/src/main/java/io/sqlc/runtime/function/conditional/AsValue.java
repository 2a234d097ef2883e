package io.sqlc.runtime.function.conditional;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** AS_VALUE. */
@SqlFunction(
    name = "AS_VALUE",
    description = "The same value: copies a key column into the row.",
    example = "AS_VALUE('a')",
    result = "a")
public final class AsValue {
  private AsValue() {}

  /** The same value. */
  @Overload(value = "AS_VALUE(T keyColumn)", returns = "T")
  public static <T> @Nullable T asValue(@Nullable T keyColumn) {
    return keyColumn;
  }
}
