package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** REPLACE. */
@SqlFunction(
    name = "REPLACE",
    description = "The text with all occurrences of a text replaced by another.",
    example = "REPLACE('a.b', '.', '-')",
    result = "a-b")
public final class Replace {
  private Replace() {}

  /** The text with all occurrences of a text replaced by another. */
  @Overload(value = "REPLACE(STRING str, STRING oldStr, STRING newStr)", returns = "STRING")
  public static @Nullable String replace(
      @Nullable String str, @Nullable String oldStr, @Nullable String newStr) {
    return str == null || oldStr == null || newStr == null ? null : str.replace(oldStr, newStr);
  }
}
