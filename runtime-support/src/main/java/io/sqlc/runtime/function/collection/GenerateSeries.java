package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GENERATE_SERIES. */
@SqlFunction(
    name = "GENERATE_SERIES",
    description = "The numbers from one to another, both included.",
    example = "GENERATE_SERIES(1, 5, 2)",
    result = "[1, 3, 5]")
public final class GenerateSeries {
  private GenerateSeries() {}

  /** The numbers from one to another, both included, up or down by 1. */
  @Overload(value = "GENERATE_SERIES(INT start, INT end)", returns = "ARRAY<INT>", mayFail = true)
  public static @Nullable List<Integer> generateSeries(
      @Nullable Integer start, @Nullable Integer end) {
    return start == null || end == null
        ? null
        : generateSeries(start, end, Integer.valueOf(end > start ? 1 : -1));
  }

  /** The numbers from one to another, both included, by a step that leads there. */
  @Overload(
      value = "GENERATE_SERIES(INT start, INT end, INT step)",
      returns = "ARRAY<INT>",
      mayFail = true)
  public static @Nullable List<Integer> generateSeries(
      @Nullable Integer start, @Nullable Integer end, @Nullable Integer step) {
    if (start == null || end == null || step == null) {
      return null;
    }
    int size = size(start, end, step);
    List<Integer> result = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      result.add(start + i * step);
    }
    return result;
  }

  /** The numbers from one to another, both included, up or down by 1. */
  @Overload(
      value = "GENERATE_SERIES(BIGINT start, BIGINT end)",
      returns = "ARRAY<BIGINT>",
      mayFail = true)
  public static @Nullable List<Long> generateSeries(@Nullable Long start, @Nullable Long end) {
    return start == null || end == null
        ? null
        : generateSeries(start, end, Integer.valueOf(end > start ? 1 : -1));
  }

  /** The numbers from one to another, both included, by a step that leads there. */
  @Overload(
      value = "GENERATE_SERIES(BIGINT start, BIGINT end, INT step)",
      returns = "ARRAY<BIGINT>",
      mayFail = true)
  public static @Nullable List<Long> generateSeries(
      @Nullable Long start, @Nullable Long end, @Nullable Integer step) {
    if (start == null || end == null || step == null) {
      return null;
    }
    int size = size(start, end, step);
    List<Long> result = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      result.add(start + (long) i * step);
    }
    return result;
  }

  private static int size(long start, long end, int step) {
    if (step == 0) {
      throw new FunctionFailedException("the step of GENERATE_SERIES is 0");
    }
    if ((end > start && step < 0) || (end < start && step > 0)) {
      throw new FunctionFailedException("the step of GENERATE_SERIES leads away from its end");
    }
    return Math.toIntExact(Math.subtractExact(end, start) / step + 1);
  }
}
