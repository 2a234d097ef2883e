package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** REGEXP_EXTRACT_ALL. */
@SqlFunction(
    name = "REGEXP_EXTRACT_ALL",
    description = "All parts of a text that a regular expression matches, or a group of each.",
    example = "REGEXP_EXTRACT_ALL('a.', 'abac')",
    result = "[ab, ac]")
public final class RegexpExtractAll {
  private RegexpExtractAll() {}

  /** All matches. */
  @Overload(
      value = "REGEXP_EXTRACT_ALL(STRING pattern, STRING input)",
      returns = "ARRAY<STRING>",
      mayFail = true)
  public static @Nullable List<@Nullable String> regexpExtractAll(
      @Nullable String pattern, @Nullable String input) {
    return pattern == null ? null : regexpExtractAll(Regex.cached(pattern), input);
  }

  /** The same by a prepared pattern. */
  public static @Nullable List<@Nullable String> regexpExtractAll(
      @Prepared Regex pattern, @Nullable String input) {
    return regexpExtractAll(pattern, input, Integer.valueOf(0));
  }

  /** A group of all matches, NULL where it took no part; NULL where there is no such group. */
  @Overload(
      value = "REGEXP_EXTRACT_ALL(STRING pattern, STRING input, INT group)",
      returns = "ARRAY<STRING>",
      mayFail = true)
  public static @Nullable List<@Nullable String> regexpExtractAll(
      @Nullable String pattern, @Nullable String input, @Nullable Integer group) {
    return pattern == null ? null : regexpExtractAll(Regex.cached(pattern), input, group);
  }

  /** The same by a prepared pattern. */
  public static @Nullable List<@Nullable String> regexpExtractAll(
      @Prepared Regex pattern, @Nullable String input, @Nullable Integer group) {
    if (input == null || group == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(input);
    if (group > matcher.groupCount()) {
      return null;
    }
    List<@Nullable String> result = new ArrayList<>();
    while (matcher.find()) {
      result.add(matcher.group(group));
    }
    return result;
  }
}
