package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** INSTR. */
@SqlFunction(
    name = "INSTR",
    description =
        "The position of an occurrence of a text, 0 where there is none; a negative start searches backwards.",
    example = "INSTR('banana', 'ana', 1, 2)",
    result = "4")
public final class Instr {
  private Instr() {}

  /** The position of the first occurrence; 0 where an argument is NULL. */
  @Overload(
      value = "INSTR(STRING str, STRING substring)",
      returns = "INT",
      nullPropagating = false,
      neverNull = true)
  public static int instr(@Nullable String str, @Nullable String substring) {
    return find(str, substring, 1, 1);
  }

  /** The position of the first occurrence from a position. */
  @Overload(
      value = "INSTR(STRING str, STRING substring, INT position)",
      returns = "INT",
      nullPropagating = false)
  public static @Nullable Integer instr(
      @Nullable String str, @Nullable String substring, @Nullable Integer position) {
    return position == null ? null : Integer.valueOf(find(str, substring, position, 1));
  }

  /** The position of an occurrence from a position; occurrences may overlap. */
  @Overload(
      value = "INSTR(STRING str, STRING substring, INT position, INT occurrence)",
      returns = "INT",
      nullPropagating = false)
  public static @Nullable Integer instr(
      @Nullable String str,
      @Nullable String substring,
      @Nullable Integer position,
      @Nullable Integer occurrence) {
    return position == null || occurrence == null
        ? null
        : Integer.valueOf(find(str, substring, position, occurrence));
  }

  private static int find(
      @Nullable String str, @Nullable String substring, int position, int occurrence) {
    if (str == null
        || substring == null
        || position == 0
        || occurrence <= 0
        || Math.abs((long) position) > str.length()) {
      return 0;
    }
    boolean forwards = position > 0;
    int from = forwards ? position - 1 : str.length() + position;
    int found = -1;
    for (int i = 0; i < occurrence; i++) {
      found = forwards ? str.indexOf(substring, from) : str.lastIndexOf(substring, from);
      if (found < 0) {
        return 0;
      }
      from = forwards ? found + 1 : found - 1;
      if (from > str.length() || (from < 0 && i + 1 < occurrence)) {
        return i + 1 < occurrence ? 0 : found + 1;
      }
    }
    return found + 1;
  }
}
