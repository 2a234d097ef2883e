package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** ATAN2. */
@SqlFunction(
    name = "ATAN2",
    description = "The angle in radians of the point (x, y).",
    example = "ATAN2(0, 1)",
    result = "0.0")
public final class Atan2 {
  private Atan2() {}

  /** The angle in radians of the point (x, y). */
  @Overload(value = "ATAN2(INT y, INT x)", returns = "DOUBLE")
  public static @Nullable Double atan2(@Nullable Integer y, @Nullable Integer x) {
    return y == null || x == null ? null : Double.valueOf(Math.atan2(y, x));
  }

  /** The angle in radians of the point (x, y). */
  @Overload(value = "ATAN2(BIGINT y, BIGINT x)", returns = "DOUBLE")
  public static @Nullable Double atan2(@Nullable Long y, @Nullable Long x) {
    return y == null || x == null ? null : Double.valueOf(Math.atan2(y, x));
  }

  /** The angle in radians of the point (x, y). */
  @Overload(value = "ATAN2(DOUBLE y, DOUBLE x)", returns = "DOUBLE")
  public static @Nullable Double atan2(@Nullable Double y, @Nullable Double x) {
    return y == null || x == null ? null : Double.valueOf(Math.atan2(y, x));
  }
}
