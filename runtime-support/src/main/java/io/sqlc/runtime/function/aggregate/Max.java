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

/** MAX. */
@SqlAggregate(
    name = "MAX",
    description = "The greatest value; NULLs are ignored, and NULL where there is no other.",
    example = "MAX(X)",
    rows = {"1", "3", "CAST(NULL AS INT)", "2"},
    result = "3")
public final class Max {
  private Max() {}

  /** The greatest INT. */
  @Overload(value = "MAX(INT val)", returns = "INT")
  public static Aggregate<@Nullable Integer, @Nullable Integer, @Nullable Integer> ofInt() {
    return new Best<>(StateForms.INT, Comparator.<Integer>naturalOrder());
  }

  /** The greatest BIGINT. */
  @Overload(value = "MAX(BIGINT val)", returns = "BIGINT")
  public static Aggregate<@Nullable Long, @Nullable Long, @Nullable Long> ofBigint() {
    return new Best<>(StateForms.BIGINT, Comparator.<Long>naturalOrder());
  }

  /** The greatest DOUBLE. */
  @Overload(value = "MAX(DOUBLE val)", returns = "DOUBLE")
  public static Aggregate<@Nullable Double, @Nullable Double, @Nullable Double> ofDouble() {
    return new Best<>(StateForms.DOUBLE, Comparator.<Double>naturalOrder());
  }

  /** The greatest STRING. */
  @Overload(value = "MAX(STRING val)", returns = "STRING")
  public static Aggregate<@Nullable String, @Nullable String, @Nullable String> ofString() {
    return new Best<>(StateForms.STRING, Comparator.<String>naturalOrder());
  }

  /** The greatest DATE. */
  @Overload(value = "MAX(DATE val)", returns = "DATE")
  public static Aggregate<@Nullable Integer, @Nullable Integer, @Nullable Integer> ofDate() {
    return new Best<>(StateForms.DATE, Comparator.<Integer>naturalOrder());
  }

  /** The greatest TIME. */
  @Overload(value = "MAX(TIME val)", returns = "TIME")
  public static Aggregate<@Nullable Integer, @Nullable Integer, @Nullable Integer> ofTime() {
    return new Best<>(StateForms.TIME, Comparator.<Integer>naturalOrder());
  }

  /** The greatest TIMESTAMP. */
  @Overload(value = "MAX(TIMESTAMP val)", returns = "TIMESTAMP")
  public static Aggregate<@Nullable Long, @Nullable Long, @Nullable Long> ofTimestamp() {
    return new Best<>(StateForms.TIMESTAMP, Comparator.<Long>naturalOrder());
  }

  /** The greatest DECIMAL of a type. */
  @Overload(value = "MAX(DECIMAL val)", returns = "DECIMAL(same p,s)")
  public static Aggregate<@Nullable BigDecimal, @Nullable BigDecimal, @Nullable BigDecimal>
      ofDecimal(DecimalType type) {
    return new Best<>(
        StateForms.decimal(type.precision(), type.scale()), Comparator.<BigDecimal>naturalOrder());
  }

  /** The greatest BYTES, by signed bytes. */
  @Overload(value = "MAX(BYTES val)", returns = "BYTES")
  public static Aggregate<@Nullable Bytes, @Nullable Bytes, @Nullable Bytes> ofBytes() {
    return new Best<>(StateForms.BYTES, BytesOrder.SIGNED);
  }
}
