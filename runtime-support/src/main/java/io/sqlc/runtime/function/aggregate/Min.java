package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.BytesOrder;
import io.sqlc.runtime.function.DecimalType;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.state.StateForms;
import java.math.BigDecimal;
import java.util.Comparator;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** MIN. */
@SqlAggregate(
    name = "MIN",
    description = "The smallest value; NULLs are ignored, and NULL where there is no other.",
    example = "MIN(X)",
    rows = {"1", "3", "CAST(NULL AS INT)", "2"},
    result = "1")
public final class Min {
  private Min() {}

  /** The smallest INT. */
  @Overload(value = "MIN(INT val)", returns = "INT")
  public static Aggregate<@Nullable Integer, @Nullable Integer, @Nullable Integer> ofInt() {
    return new Best<>(StateForms.INT, Comparator.<Integer>reverseOrder());
  }

  /** The smallest BIGINT. */
  @Overload(value = "MIN(BIGINT val)", returns = "BIGINT")
  public static Aggregate<@Nullable Long, @Nullable Long, @Nullable Long> ofBigint() {
    return new Best<>(StateForms.BIGINT, Comparator.<Long>reverseOrder());
  }

  /** The smallest DOUBLE. */
  @Overload(value = "MIN(DOUBLE val)", returns = "DOUBLE")
  public static Aggregate<@Nullable Double, @Nullable Double, @Nullable Double> ofDouble() {
    return new Best<>(StateForms.DOUBLE, Comparator.<Double>reverseOrder());
  }

  /** The smallest STRING. */
  @Overload(value = "MIN(STRING val)", returns = "STRING")
  public static Aggregate<@Nullable String, @Nullable String, @Nullable String> ofString() {
    return new Best<>(StateForms.STRING, Comparator.<String>reverseOrder());
  }

  /** The smallest DATE. */
  @Overload(value = "MIN(DATE val)", returns = "DATE")
  public static Aggregate<@Nullable Integer, @Nullable Integer, @Nullable Integer> ofDate() {
    return new Best<>(StateForms.DATE, Comparator.<Integer>reverseOrder());
  }

  /** The smallest TIME. */
  @Overload(value = "MIN(TIME val)", returns = "TIME")
  public static Aggregate<@Nullable Integer, @Nullable Integer, @Nullable Integer> ofTime() {
    return new Best<>(StateForms.TIME, Comparator.<Integer>reverseOrder());
  }

  /** The smallest TIMESTAMP. */
  @Overload(value = "MIN(TIMESTAMP val)", returns = "TIMESTAMP")
  public static Aggregate<@Nullable Long, @Nullable Long, @Nullable Long> ofTimestamp() {
    return new Best<>(StateForms.TIMESTAMP, Comparator.<Long>reverseOrder());
  }

  /** The smallest DECIMAL of a type. */
  @Overload(value = "MIN(DECIMAL val)", returns = "DECIMAL(same p,s)")
  public static Aggregate<@Nullable BigDecimal, @Nullable BigDecimal, @Nullable BigDecimal>
      ofDecimal(DecimalType type) {
    return new Best<>(
        StateForms.decimal(type.precision(), type.scale()), Comparator.<BigDecimal>reverseOrder());
  }

  /** The smallest BYTES, by signed bytes. */
  @Overload(value = "MIN(BYTES val)", returns = "BYTES")
  public static Aggregate<@Nullable Bytes, @Nullable Bytes, @Nullable Bytes> ofBytes() {
    return new Best<>(StateForms.BYTES, BytesOrder.SIGNED.reversed());
  }
}
