package io.sqlc.runtime.function.table;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlTableFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CUBE_EXPLODE. */
@SqlTableFunction(
    name = "CUBE_EXPLODE",
    description =
        "All arrays in which each element is kept or NULL, from all NULL to all kept; elements that"
            + " are NULL give no arrays twice. No rows for NULL; more than 20 elements fail.",
    example = "CUBE_EXPLODE(ARRAY[1, 2])",
    result = {"[null, null]", "[null, 2]", "[1, null]", "[1, 2]"})
public final class CubeExplode {
  private static final int MOST_ELEMENTS = 20;

  private CubeExplode() {}

  /** The arrays. */
  @Overload(value = "CUBE_EXPLODE(ARRAY<T> columns)", returns = "ARRAY<T>", mayFail = true)
  public static <T> @Nullable List<List<@Nullable T>> cubeExplode(
      @Nullable List<@Nullable T> columns) {
    if (columns == null) {
      return null;
    }
    if (columns.size() > MOST_ELEMENTS) {
      throw new FunctionFailedException(
          "CUBE_EXPLODE takes at most " + MOST_ELEMENTS + " elements, not " + columns.size());
    }
    int kept = 0;
    for (T column : columns) {
      kept = kept << 1 | (column == null ? 0 : 1);
    }
    List<List<@Nullable T>> rows = new ArrayList<>();
    for (int mask = 0; mask < 1 << columns.size(); mask++) {
      if ((mask & ~kept) == 0) {
        rows.add(masked(columns, mask));
      }
    }
    return rows;
  }

  private static <T> List<@Nullable T> masked(List<@Nullable T> columns, int mask) {
    List<@Nullable T> row = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      boolean keep = (mask >>> (columns.size() - 1 - i) & 1) == 1;
      row.add(keep ? columns.get(i) : null);
    }
    return row;
  }
}
