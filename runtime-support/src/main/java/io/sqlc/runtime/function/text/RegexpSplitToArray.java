package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** REGEXP_SPLIT_TO_ARRAY. */
@SqlFunction(
    name = "REGEXP_SPLIT_TO_ARRAY",
    description = "The pieces of a text around the matches of a regular expression.",
    example = "REGEXP_SPLIT_TO_ARRAY('a1b', '[0-9]')",
    result = "[a, b]")
public final class RegexpSplitToArray {
  private RegexpSplitToArray() {}

  /**
   * The pieces, the empty ones too; around empty matches the empty pieces at the end are left out.
   */
  @Overload(
      value = "REGEXP_SPLIT_TO_ARRAY(STRING string, STRING regexp)",
      returns = "ARRAY<STRING>",
      mayFail = true)
  public static @Nullable List<String> regexpSplitToArray(
      @Nullable String string, @Nullable String regexp) {
    return regexp == null ? null : regexpSplitToArray(string, Regex.cached(regexp));
  }

  /** The same by a prepared pattern. */
  public static @Nullable List<String> regexpSplitToArray(
      @Nullable String string, @Prepared Regex regexp) {
    return string == null ? null : new ArrayList<>(Arrays.asList(regexp.split(string)));
  }
}
