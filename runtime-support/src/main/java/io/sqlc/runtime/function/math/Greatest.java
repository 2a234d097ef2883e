package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.BytesOrder;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.math.BigDecimal;
import java.util.Comparator;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** GREATEST. */
@SqlFunction(
    name = "GREATEST",
    description = "The greatest of the values; NULLs are ignored.",
    example = "GREATEST(1, 3, 2)",
    result = "3")
public final class Greatest {
  private Greatest() {}

  /** The greatest of the values; NULLs are ignored. */
  @Overload(value = "GREATEST(INT val, INT... vals)", returns = "INT", nullPropagating = false)
  @Overload(value = "GREATEST(DATE val, DATE... vals)", returns = "DATE", nullPropagating = false)
  @Overload(value = "GREATEST(TIME val, TIME... vals)", returns = "TIME", nullPropagating = false)
  public static @Nullable Integer greatest(@Nullable Integer val, @Nullable Integer... vals) {
    return Extremes.greatest(val, vals, Comparator.<Integer>naturalOrder());
  }

  /** The greatest of the values; NULLs are ignored. */
  @Overload(
      value = "GREATEST(BIGINT val, BIGINT... vals)",
      returns = "BIGINT",
      nullPropagating = false)
  @Overload(
      value = "GREATEST(TIMESTAMP val, TIMESTAMP... vals)",
      returns = "TIMESTAMP",
      nullPropagating = false)
  public static @Nullable Long greatest(@Nullable Long val, @Nullable Long... vals) {
    return Extremes.greatest(val, vals, Comparator.<Long>naturalOrder());
  }

  /** The greatest of the values; NULLs are ignored. */
  @Overload(
      value = "GREATEST(DOUBLE val, DOUBLE... vals)",
      returns = "DOUBLE",
      nullPropagating = false)
  public static @Nullable Double greatest(@Nullable Double val, @Nullable Double... vals) {
    return Extremes.greatest(val, vals, Comparator.<Double>naturalOrder());
  }

  /** The greatest of the values; NULLs are ignored. */
  @Overload(
      value = "GREATEST(STRING val, STRING... vals)",
      returns = "STRING",
      nullPropagating = false)
  public static @Nullable String greatest(@Nullable String val, @Nullable String... vals) {
    return Extremes.greatest(val, vals, Comparator.<String>naturalOrder());
  }

  /** The greatest of the values; NULLs are ignored. */
  @Overload(
      value = "GREATEST(BYTES val, BYTES... vals)",
      returns = "BYTES",
      nullPropagating = false)
  public static @Nullable Bytes greatest(@Nullable Bytes val, @Nullable Bytes... vals) {
    return Extremes.greatest(val, vals, BytesOrder.SIGNED);
  }

  /** The greatest of the values; NULLs are ignored. */
  @Overload(
      value = "GREATEST(DECIMAL val, DECIMAL... vals)",
      returns = "DECIMAL(widened)",
      nullPropagating = false)
  public static @Nullable BigDecimal greatest(
      @Nullable BigDecimal val, @Nullable BigDecimal... vals) {
    return Extremes.greatest(val, vals, Comparator.<BigDecimal>naturalOrder());
  }
}
