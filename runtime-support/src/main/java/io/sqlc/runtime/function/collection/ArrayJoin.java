package io.sqlc.runtime.function.collection;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** ARRAY_JOIN. */
@SqlFunction(
    name = "ARRAY_JOIN",
    description = "The elements as one text, with a comma or the delimiter given between them.",
    example = "ARRAY_JOIN(ARRAY['a', 'b'], '-')",
    result = "a-b")
public final class ArrayJoin {
  private ArrayJoin() {}

  /** The elements with commas between them. */
  @Overload(value = "ARRAY_JOIN(ARRAY<T> array)", returns = "STRING", mayFail = true)
  public static <T> @Nullable String arrayJoin(@Nullable List<T> array) {
    return arrayJoin(array, ",");
  }

  /** The elements with the delimiter between them; NULL elements print as {@code null}. */
  @Overload(
      value = "ARRAY_JOIN(ARRAY<T> array, STRING delimiter)",
      returns = "STRING",
      mayFail = true,
      nullPropagating = false)
  public static <T> @Nullable String arrayJoin(
      @Nullable List<T> array, @Nullable String delimiter) {
    if (array == null) {
      return null;
    }
    StringJoiner text = new StringJoiner(delimiter == null ? "" : delimiter);
    for (T element : array) {
      text.add(text(element));
    }
    return text.toString();
  }

  private static String text(@Nullable Object element) {
    if (element == null
        || element instanceof String
        || element instanceof Boolean
        || element instanceof Number) {
      return String.valueOf(element);
    }
    throw new FunctionFailedException("ARRAY_JOIN takes numbers, texts and booleans only");
  }
}
