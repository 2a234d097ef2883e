package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** CBRT. */
@SqlFunction(name = "CBRT", description = "The cube root.", example = "CBRT(27)", result = "3.0")
public final class Cbrt {
  private Cbrt() {}

  /** The cube root. */
  @Overload(value = "CBRT(INT value)", returns = "DOUBLE")
  public static @Nullable Double cbrt(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.cbrt(value));
  }

  /** The cube root. */
  @Overload(value = "CBRT(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double cbrt(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.cbrt(value));
  }

  /** The cube root. */
  @Overload(value = "CBRT(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double cbrt(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.cbrt(value));
  }
}
