package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.expression.Struct;
import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.Arguments2;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.StructMaker;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TOPK. */
@SqlAggregate(
    name = "TOPK",
    description =
        "The k greatest values, the greatest first; with more columns, structs of the k rows with"
            + " the greatest values in the first. NULLs are left out.",
    example = "TOPK(X, 2)",
    rows = {"1", "3", "2"},
    result = "[3, 2]")
public final class TopK {
  private TopK() {}

  /** The greatest INTs. */
  @Overload(value = "TOPK(INT col, LITERAL INT k)", returns = "ARRAY<INT>")
  public static Aggregate<@Nullable Integer, List<Integer>, List<Integer>> ofInt(int k) {
    return new TopValues<>(StateForms.INT, Comparator.<Integer>naturalOrder(), k, false);
  }

  /** The rows with the greatest INTs. */
  @Overload(
      value = "TOPK(INT sortCol, ANY... others, LITERAL INT k)",
      returns = "ARRAY<STRUCT<sort_col INT, col ANY...>>")
  public static <R extends Struct>
      Aggregate<Arguments2<@Nullable Integer, List<@Nullable Object>>, List<R>, List<R>> rowsOfInt(
          StateForm<R> row, StructMaker<R> maker, int k) {
    return new TopRows<Integer, R>(row, maker, k);
  }

  /** The greatest BIGINTs. */
  @Overload(value = "TOPK(BIGINT col, LITERAL INT k)", returns = "ARRAY<BIGINT>")
  public static Aggregate<@Nullable Long, List<Long>, List<Long>> ofBigint(int k) {
    return new TopValues<>(StateForms.BIGINT, Comparator.<Long>naturalOrder(), k, false);
  }

  /** The rows with the greatest BIGINTs. */
  @Overload(
      value = "TOPK(BIGINT sortCol, ANY... others, LITERAL INT k)",
      returns = "ARRAY<STRUCT<sort_col BIGINT, col ANY...>>")
  public static <R extends Struct>
      Aggregate<Arguments2<@Nullable Long, List<@Nullable Object>>, List<R>, List<R>> rowsOfBigint(
          StateForm<R> row, StructMaker<R> maker, int k) {
    return new TopRows<Long, R>(row, maker, k);
  }

  /** The greatest DOUBLEs. */
  @Overload(value = "TOPK(DOUBLE col, LITERAL INT k)", returns = "ARRAY<DOUBLE>")
  public static Aggregate<@Nullable Double, List<Double>, List<Double>> ofDouble(int k) {
    return new TopValues<>(StateForms.DOUBLE, Comparator.<Double>naturalOrder(), k, false);
  }

  /** The rows with the greatest DOUBLEs. */
  @Overload(
      value = "TOPK(DOUBLE sortCol, ANY... others, LITERAL INT k)",
      returns = "ARRAY<STRUCT<sort_col DOUBLE, col ANY...>>")
  public static <R extends Struct>
      Aggregate<Arguments2<@Nullable Double, List<@Nullable Object>>, List<R>, List<R>>
          rowsOfDouble(StateForm<R> row, StructMaker<R> maker, int k) {
    return new TopRows<Double, R>(row, maker, k);
  }

  /** The greatest STRINGs. */
  @Overload(value = "TOPK(STRING col, LITERAL INT k)", returns = "ARRAY<STRING>")
  public static Aggregate<@Nullable String, List<String>, List<String>> ofString(int k) {
    return new TopValues<>(StateForms.STRING, Comparator.<String>naturalOrder(), k, false);
  }

  /** The rows with the greatest STRINGs. */
  @Overload(
      value = "TOPK(STRING sortCol, ANY... others, LITERAL INT k)",
      returns = "ARRAY<STRUCT<sort_col STRING, col ANY...>>")
  public static <R extends Struct>
      Aggregate<Arguments2<@Nullable String, List<@Nullable Object>>, List<R>, List<R>>
          rowsOfString(StateForm<R> row, StructMaker<R> maker, int k) {
    return new TopRows<String, R>(row, maker, k);
  }
}
