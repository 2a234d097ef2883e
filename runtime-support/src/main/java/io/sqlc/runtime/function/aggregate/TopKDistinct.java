package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.BytesOrder;
import io.sqlc.runtime.function.DecimalType;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.state.StateForms;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** TOPKDISTINCT. */
@SqlAggregate(
    name = "TOPKDISTINCT",
    description = "The k greatest different values, the greatest first. NULLs are left out.",
    example = "TOPKDISTINCT(X, 2)",
    rows = {"1", "3", "3"},
    result = "[3, 1]")
public final class TopKDistinct {
  private TopKDistinct() {}

  /** The greatest different INTs. */
  @Overload(value = "TOPKDISTINCT(INT col, LITERAL INT k)", returns = "ARRAY<INT>")
  public static Aggregate<@Nullable Integer, List<Integer>, List<Integer>> ofInt(int k) {
    return new TopValues<>(StateForms.INT, Comparator.<Integer>naturalOrder(), k, true);
  }

  /** The greatest different BIGINTs. */
  @Overload(value = "TOPKDISTINCT(BIGINT col, LITERAL INT k)", returns = "ARRAY<BIGINT>")
  public static Aggregate<@Nullable Long, List<Long>, List<Long>> ofBigint(int k) {
    return new TopValues<>(StateForms.BIGINT, Comparator.<Long>naturalOrder(), k, true);
  }

  /** The greatest different DOUBLEs. */
  @Overload(value = "TOPKDISTINCT(DOUBLE col, LITERAL INT k)", returns = "ARRAY<DOUBLE>")
  public static Aggregate<@Nullable Double, List<Double>, List<Double>> ofDouble(int k) {
    return new TopValues<>(StateForms.DOUBLE, Comparator.<Double>naturalOrder(), k, true);
  }

  /** The greatest different STRINGs. */
  @Overload(value = "TOPKDISTINCT(STRING col, LITERAL INT k)", returns = "ARRAY<STRING>")
  public static Aggregate<@Nullable String, List<String>, List<String>> ofString(int k) {
    return new TopValues<>(StateForms.STRING, Comparator.<String>naturalOrder(), k, true);
  }

  /** The greatest different DATEs. */
  @Overload(value = "TOPKDISTINCT(DATE col, LITERAL INT k)", returns = "ARRAY<DATE>")
  public static Aggregate<@Nullable Integer, List<Integer>, List<Integer>> ofDate(int k) {
    return new TopValues<>(StateForms.DATE, Comparator.<Integer>naturalOrder(), k, true);
  }

  /** The greatest different TIMEs. */
  @Overload(value = "TOPKDISTINCT(TIME col, LITERAL INT k)", returns = "ARRAY<TIME>")
  public static Aggregate<@Nullable Integer, List<Integer>, List<Integer>> ofTime(int k) {
    return new TopValues<>(StateForms.TIME, Comparator.<Integer>naturalOrder(), k, true);
  }

  /** The greatest different TIMESTAMPs. */
  @Overload(value = "TOPKDISTINCT(TIMESTAMP col, LITERAL INT k)", returns = "ARRAY<TIMESTAMP>")
  public static Aggregate<@Nullable Long, List<Long>, List<Long>> ofTimestamp(int k) {
    return new TopValues<>(StateForms.TIMESTAMP, Comparator.<Long>naturalOrder(), k, true);
  }

  /** The greatest different DECIMALs. */
  @Overload(
      value = "TOPKDISTINCT(DECIMAL col, LITERAL INT k)",
      returns = "ARRAY<DECIMAL(same p,s)>")
  public static Aggregate<@Nullable BigDecimal, List<BigDecimal>, List<BigDecimal>> ofDecimal(
      DecimalType type, int k) {
    return new TopValues<>(
        StateForms.decimal(type.precision(), type.scale()),
        Comparator.<BigDecimal>naturalOrder(),
        k,
        true);
  }

  /** The greatest different BYTES, by signed bytes. */
  @Overload(value = "TOPKDISTINCT(BYTES col, LITERAL INT k)", returns = "ARRAY<BYTES>")
  public static Aggregate<@Nullable Bytes, List<Bytes>, List<Bytes>> ofBytes(int k) {
    return new TopValues<>(StateForms.BYTES, BytesOrder.SIGNED, k, true);
  }
}
