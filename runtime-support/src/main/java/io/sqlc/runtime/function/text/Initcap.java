package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** INITCAP. */
@SqlFunction(
    name = "INITCAP",
    description =
        "The text with the first letter of every word in upper case, all others in lower case.",
    example = "INITCAP('the QUICK fox')",
    result = "The Quick Fox")
public final class Initcap {
  private Initcap() {}

  /** The text with the first letter of every word in upper case, all others in lower case. */
  @Overload(value = "INITCAP(STRING str)", returns = "STRING")
  public static @Nullable String initcap(@Nullable String str) {
    return str == null ? null : capitalize(str.toLowerCase(Locale.ROOT));
  }

  private static String capitalize(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || (c >= '\t' && c <= '\r');
      if (!blank && !inWord) {
        // Some letters, such as the German sharp s, are two in upper case.
        result.append(String.valueOf(c).toUpperCase(Locale.ROOT));
      } else if (!blank || !result.isEmpty()) { // blanks before the first word are dropped
        result.append(c);
      }
      inWord = !blank;
    }
    return result.toString();
  }
}
