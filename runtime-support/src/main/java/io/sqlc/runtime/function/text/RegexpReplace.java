package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** REGEXP_REPLACE. */
@SqlFunction(
    name = "REGEXP_REPLACE",
    description =
        "The text with all matches of a regular expression replaced; $1 stands for a group.",
    example = "REGEXP_REPLACE('abc', '(a)(b)', '$2$1')",
    result = "bac")
public final class RegexpReplace {
  private RegexpReplace() {}

  /** The text with all matches replaced. */
  @Overload(
      value = "REGEXP_REPLACE(STRING str, STRING regexp, STRING newStr)",
      returns = "STRING",
      mayFail = true)
  public static @Nullable String regexpReplace(
      @Nullable String str, @Nullable String regexp, @Nullable String newStr) {
    if (str == null || regexp == null || newStr == null) {
      return null;
    }
    Pattern pattern = Regex.of(regexp);
    try {
      return pattern.matcher(str).replaceAll(newStr);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new FunctionFailedException("the replacement refers to a group that is not there");
    }
  }
}
