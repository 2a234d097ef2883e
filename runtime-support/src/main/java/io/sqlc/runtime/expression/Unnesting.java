package io.sqlc.runtime.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows that several table functions give side by side. */
public final class Unnesting {
  private Unnesting() {}

  /** How many rows there are: as many as the longest list has. */
  public static int rows(@Nullable List<?>... lists) {
    int rows = 0;
    for (List<?> list : lists) {
      rows = list == null ? rows : Math.max(rows, list.size());
    }
    return rows;
  }

  /** What a list has in a row; null after its end. */
  public static <T> @Nullable T row(@Nullable List<T> list, int row) {
    return list == null || row >= list.size() ? null : list.get(row);
  }
}
