package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** REGEXP_EXTRACT. */
@SqlFunction(
    name = "REGEXP_EXTRACT",
    description = "The first part of a text that a regular expression matches, or a group of it.",
    example = "REGEXP_EXTRACT('b.', 'abcd')",
    result = "bc")
public final class RegexpExtract {
  private RegexpExtract() {}

  /** The first match; NULL where there is none. */
  @Overload(
      value = "REGEXP_EXTRACT(STRING pattern, STRING input)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String regexpExtract(@Nullable String pattern, @Nullable String input) {
    return regexpExtract(pattern, input, Integer.valueOf(0));
  }

  /** A group of the first match; NULL where there is no match or no such group. */
  @Overload(
      value = "REGEXP_EXTRACT(STRING pattern, STRING input, INT group)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String regexpExtract(
      @Nullable String pattern, @Nullable String input, @Nullable Integer group) {
    if (pattern == null || input == null || group == null) {
      return null;
    }
    Matcher matcher = Regex.of(pattern).matcher(input);
    if (group > matcher.groupCount() || !matcher.find()) {
      return null;
    }
    return matcher.group(group);
  }
}
