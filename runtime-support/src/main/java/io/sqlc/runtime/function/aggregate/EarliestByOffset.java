package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.AtLeast;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.state.StateForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EARLIEST_BY_OFFSET. */
@SqlAggregate(
    name = "EARLIEST_BY_OFFSET",
    description =
        "The first value in the order of processing; with a number, the first so many, the oldest"
            + " first. NULLs are left out unless the last argument is FALSE.",
    example = "EARLIEST_BY_OFFSET(X)",
    rows = {"'a'", "'b'", "CAST(NULL AS STRING)"},
    result = "a")
public final class EarliestByOffset {
  private EarliestByOffset() {}

  /** The first value that is not null. */
  @Overload(value = "EARLIEST_BY_OFFSET(T val)", returns = "T")
  public static <T> Aggregate<@Nullable T, @Nullable Stamped<T>, @Nullable T> of(
      StateForm<T> value) {
    return of(value, true);
  }

  /** The first value. */
  @Overload(value = "EARLIEST_BY_OFFSET(T val, LITERAL BOOLEAN ignoreNulls)", returns = "T")
  public static <T> Aggregate<@Nullable T, @Nullable Stamped<T>, @Nullable T> of(
      StateForm<T> value, boolean ignoreNulls) {
    return new FirstOrLast<>(value, true, ignoreNulls);
  }

  /** The first values that are not null. */
  @Overload(value = "EARLIEST_BY_OFFSET(T val, LITERAL INT earliestN)", returns = "ARRAY<T>")
  public static <T> Aggregate<@Nullable T, List<Stamped<T>>, List<@Nullable T>> of(
      StateForm<T> value, @AtLeast(1) int earliestN) {
    return of(value, earliestN, true);
  }

  /** The first values. */
  @Overload(
      value = "EARLIEST_BY_OFFSET(T val, LITERAL INT earliestN, LITERAL BOOLEAN ignoreNulls)",
      returns = "ARRAY<T>")
  public static <T> Aggregate<@Nullable T, List<Stamped<T>>, List<@Nullable T>> of(
      StateForm<T> value, @AtLeast(1) int earliestN, boolean ignoreNulls) {
    return new FirstOrLastFew<>(value, true, earliestN, ignoreNulls);
  }
}
