package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
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
    return pattern == null ? null : regexpExtract(Regex.cached(pattern), input);
  }

  /** The same by a prepared pattern. */
  public static @Nullable String regexpExtract(@Prepared Regex pattern, @Nullable String input) {
    return regexpExtract(pattern, input, Integer.valueOf(0));
  }

  /** A group of the first match; NULL where there is no match or no such group. */
  @Overload(
      value = "REGEXP_EXTRACT(STRING pattern, STRING input, INT group)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String regexpExtract(
      @Nullable String pattern, @Nullable String input, @Nullable Integer group) {
    return pattern == null ? null : regexpExtract(Regex.cached(pattern), input, group);
  }

  /** The same by a prepared pattern. */
  public static @Nullable String regexpExtract(
      @Prepared Regex pattern, @Nullable String input, @Nullable Integer group) {
    if (input == null || group == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(input);
    if (group > matcher.groupCount() || !matcher.find()) {
      return null;
    }
    return matcher.group(group);
  }
}
