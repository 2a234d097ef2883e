package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** CHR. */
@SqlFunction(
    name = "CHR",
    description = "The character of a Unicode code point, or the text of escapes such as \\u004b.",
    example = "CHR(75)",
    result = "K")
public final class Chr {
  private Chr() {}

  /** The character of a code point; NULL where there is none. */
  @Overload(value = "CHR(INT decimalCode)", returns = "STRING")
  public static @Nullable String chr(@Nullable Integer decimalCode) {
    return decimalCode == null || !Character.isValidCodePoint(decimalCode)
        ? null
        : Character.toString(decimalCode);
  }

  /** The text with its escapes read; NULL where it does not begin with backslash u. */
  @Overload(value = "CHR(STRING utf16Code)", returns = "STRING", mayFail = true)
  public static @Nullable String chr(@Nullable String utf16Code) {
    return utf16Code == null || utf16Code.length() < 6 || !utf16Code.startsWith("\\u")
        ? null
        : JavaEscapes.read(utf16Code);
  }
}
