package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.BytesOrder;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.math.BigDecimal;
import java.util.Comparator;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** LEAST. */
@SqlFunction(
    name = "LEAST",
    description = "The least of the values; NULLs are ignored.",
    example = "LEAST(1, 3, 2)",
    result = "1")
public final class Least {
  private Least() {}

  /** The least of the values; NULLs are ignored. */
  @Overload(value = "LEAST(INT val, INT... vals)", returns = "INT", nullPropagating = false)
  @Overload(value = "LEAST(DATE val, DATE... vals)", returns = "DATE", nullPropagating = false)
  @Overload(value = "LEAST(TIME val, TIME... vals)", returns = "TIME", nullPropagating = false)
  public static @Nullable Integer least(@Nullable Integer val, @Nullable Integer... vals) {
    return Extremes.least(val, vals, Comparator.<Integer>naturalOrder());
  }

  /** The least of the values; NULLs are ignored. */
  @Overload(
      value = "LEAST(BIGINT val, BIGINT... vals)",
      returns = "BIGINT",
      nullPropagating = false)
  @Overload(
      value = "LEAST(TIMESTAMP val, TIMESTAMP... vals)",
      returns = "TIMESTAMP",
      nullPropagating = false)
  public static @Nullable Long least(@Nullable Long val, @Nullable Long... vals) {
    return Extremes.least(val, vals, Comparator.<Long>naturalOrder());
  }

  /** The least of the values; NULLs are ignored. */
  @Overload(
      value = "LEAST(DOUBLE val, DOUBLE... vals)",
      returns = "DOUBLE",
      nullPropagating = false)
  public static @Nullable Double least(@Nullable Double val, @Nullable Double... vals) {
    return Extremes.least(val, vals, Comparator.<Double>naturalOrder());
  }

  /** The least of the values; NULLs are ignored. */
  @Overload(
      value = "LEAST(STRING val, STRING... vals)",
      returns = "STRING",
      nullPropagating = false)
  public static @Nullable String least(@Nullable String val, @Nullable String... vals) {
    return Extremes.least(val, vals, Comparator.<String>naturalOrder());
  }

  /** The least of the values; NULLs are ignored. */
  @Overload(value = "LEAST(BYTES val, BYTES... vals)", returns = "BYTES", nullPropagating = false)
  public static @Nullable Bytes least(@Nullable Bytes val, @Nullable Bytes... vals) {
    return Extremes.least(val, vals, BytesOrder.SIGNED);
  }

  /** The least of the values; NULLs are ignored. */
  @Overload(
      value = "LEAST(DECIMAL val, DECIMAL... vals)",
      returns = "DECIMAL(widened)",
      nullPropagating = false)
  public static @Nullable BigDecimal least(@Nullable BigDecimal val, @Nullable BigDecimal... vals) {
    return Extremes.least(val, vals, Comparator.<BigDecimal>naturalOrder());
  }
}
