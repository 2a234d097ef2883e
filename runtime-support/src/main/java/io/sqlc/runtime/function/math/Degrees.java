package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** DEGREES. */
@SqlFunction(
    name = "DEGREES",
    description = "An angle in radians as degrees.",
    example = "DEGREES(PI())",
    result = "180.0")
public final class Degrees {
  private Degrees() {}

  /** An angle in radians as degrees. */
  @Overload(value = "DEGREES(INT value)", returns = "DOUBLE")
  public static @Nullable Double degrees(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(Math.toDegrees(value));
  }

  /** An angle in radians as degrees. */
  @Overload(value = "DEGREES(BIGINT value)", returns = "DOUBLE")
  public static @Nullable Double degrees(@Nullable Long value) {
    return value == null ? null : Double.valueOf(Math.toDegrees(value));
  }

  /** An angle in radians as degrees. */
  @Overload(value = "DEGREES(DOUBLE value)", returns = "DOUBLE")
  public static @Nullable Double degrees(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.toDegrees(value));
  }
}
