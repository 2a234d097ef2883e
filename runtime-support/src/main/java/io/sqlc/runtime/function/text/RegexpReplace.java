package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** REGEXP_REPLACE. */
@SqlFunction(
    name = "REGEXP_REPLACE",
    description =
        "The text with all matches of a regular expression replaced; $1 stands for a group.",
    example = "REGEXP_REPLACE('abc', '(a)(b)', '$2$1')",
    result = "bac")
public final class RegexpReplace {
  static final String NO_SUCH_GROUP = "the replacement refers to a group that is not there";

  private RegexpReplace() {}

  /** The text with all matches replaced. */
  @Overload(
      value = "REGEXP_REPLACE(STRING str, STRING regexp, STRING newStr)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String regexpReplace(
      @Nullable String str, @Nullable String regexp, @Nullable String newStr) {
    return regexp == null ? null : regexpReplace(str, Regex.cached(regexp), newStr);
  }

  /** The same by a prepared pattern. */
  public static @Nullable String regexpReplace(
      @Nullable String str, @Prepared Regex regexp, @Nullable String newStr) {
    if (str == null || newStr == null) {
      return null;
    }
    Matcher matcher = regexp.matcher(str);
    try {
      return matcher.replaceAll(newStr);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new FunctionFailedException(NO_SUCH_GROUP);
    }
  }

  /** The same with a prepared replacement. */
  public static @Nullable String regexpReplace(
      @Nullable String str, @Nullable String regexp, @Prepared Replacement newStr) {
    return regexp == null ? null : regexpReplace(str, Regex.cached(regexp), newStr);
  }

  /** The same by a prepared pattern with a prepared replacement. */
  public static @Nullable String regexpReplace(
      @Nullable String str, @Prepared Regex regexp, @Prepared Replacement newStr) {
    if (str == null) {
      return null;
    }
    Matcher matcher = regexp.matcher(str);
    try {
      return newStr.replaceAll(matcher, str);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new FunctionFailedException(NO_SUCH_GROUP);
    }
  }
}
