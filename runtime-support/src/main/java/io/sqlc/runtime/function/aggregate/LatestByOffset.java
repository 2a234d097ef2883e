package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.AtLeast;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.state.StateForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LATEST_BY_OFFSET. */
@SqlAggregate(
    name = "LATEST_BY_OFFSET",
    description =
        "The last value in the order of processing; with a number, the last so many, the oldest"
            + " first. NULLs are left out unless the last argument is FALSE.",
    example = "LATEST_BY_OFFSET(X)",
    rows = {"'a'", "'b'", "CAST(NULL AS STRING)"},
    result = "b")
public final class LatestByOffset {
  private LatestByOffset() {}

  /** The last value that is not null. */
  @Overload(value = "LATEST_BY_OFFSET(T val)", returns = "T")
  public static <T> Aggregate<@Nullable T, @Nullable Stamped<T>, @Nullable T> of(
      StateForm<T> value) {
    return of(value, true);
  }

  /** The last value. */
  @Overload(value = "LATEST_BY_OFFSET(T val, LITERAL BOOLEAN ignoreNulls)", returns = "T")
  public static <T> Aggregate<@Nullable T, @Nullable Stamped<T>, @Nullable T> of(
      StateForm<T> value, boolean ignoreNulls) {
    return new FirstOrLast<>(value, false, ignoreNulls);
  }

  /** The last values that are not null. */
  @Overload(value = "LATEST_BY_OFFSET(T val, LITERAL INT latestN)", returns = "ARRAY<T>")
  public static <T> Aggregate<@Nullable T, List<Stamped<T>>, List<@Nullable T>> of(
      StateForm<T> value, @AtLeast(1) int latestN) {
    return of(value, latestN, true);
  }

  /** The last values. */
  @Overload(
      value = "LATEST_BY_OFFSET(T val, LITERAL INT latestN, LITERAL BOOLEAN ignoreNulls)",
      returns = "ARRAY<T>")
  public static <T> Aggregate<@Nullable T, List<Stamped<T>>, List<@Nullable T>> of(
      StateForm<T> value, @AtLeast(1) int latestN, boolean ignoreNulls) {
    return new FirstOrLastFew<>(value, false, latestN, ignoreNulls);
  }
}
